import type { Sentences } from '../../../locales/sentences.ts';
import { aocSupport } from '../aoc-support.ts';
import type { Asked, Said } from './asked.ts';
import { knownOf } from './known-of.ts';
import { listed } from './listed.ts';

const mostHelps = 6;

/** Who helps from outside, and with what. */
export function helpSaid(asked: Asked): Said {
  const { t, work } = asked;
  const known = knownOf(asked, 'help');
  const helps = [...work.now, ...work.toCheck]
    .flatMap(({ short, help }) => help.map((each) => ({ short, each })))
    .slice(0, mostHelps)
    .map(({ short, each }) => t('plan.ask.help.for', { title: short, text: linked(t, each) }));
  return {
    lines: [
      listed(helperLines(asked)),
      ...(helps.length > 0 ? [listed(helps)] : []),
      ...(known.lines.length > 0 ? [listed(known.lines)] : []),
      ...(work.province === null ? [t('plan.ask.help.unknownProvince')] : []),
    ],
    sources: known.sources,
  };
}

/** Each of them, and what to ask of them. */
export function helperLines({ content, t, work }: Asked): string[] {
  return [
    ...work.helpers.flatMap(({ portal, toAsk }) => [
      `**${portal.title}**${portal.contact ? `: ${portal.contact}` : portal.url ? `: ${portal.url}` : ''}`,
      ...toAsk.map((each) => linked(t, each)),
    ]),
    t('plan.ask.help.aoc', { support: aocSupport(content)?.line ?? '' }),
  ];
}

function linked(t: Sentences, { text, url, dated }: { text: string; url: string; dated?: string | undefined }): string {
  return `${text} ([${t('plan.ask.help.where')}](${url})${dated ? `, ${dated}` : ''})`;
}
