import { datedText } from '../dated-text.ts';
import { type Block, heading, paragraph, type Runs } from '../document.ts';
import type { ListWriting } from './writing.ts';

/** What to ask of the Diputació and of the others that help. */
export function toAskSection({ t, list, sources }: ListWriting): Block[] {
  const items = list.helpers.flatMap(({ portal, toAsk }) =>
    toAsk.map(
      ({ text, url, dated }, at): Runs => [
        ...(at === 0 ? [{ text: `${portal.title}. `, bold: true as const }] : []),
        `${text}${datedText(t, dated)}`,
        ...sources.cite([{ title: portal.title, url }]),
      ],
    ),
  );
  const contacts = list.helpers.flatMap(({ portal }): Runs[] =>
    portal.province && portal.contact ? [[{ text: `${portal.title}. `, bold: true }, portal.contact]] : [],
  );
  return [
    heading(2, t('list.toAskTitle')),
    ...(list.province === null ? [paragraph(t('list.document.whichProvince'))] : []),
    { type: 'list', items: [...items, ...contacts] },
  ];
}
