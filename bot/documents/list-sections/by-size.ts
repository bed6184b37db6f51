import { type Block, heading, type Runs } from '../document.ts';
import type { ListWriting } from './writing.ts';

/** What the law eases for a small council, or adds for a large one, beyond any single duty; and how to reach the Diputació. */
export function bySizeSection({ t, list, sources }: ListWriting): Block[] {
  const contacts = list.helpers.flatMap(({ portal }): Runs[] =>
    portal.province && portal.contact ? [[{ text: `${portal.title}. `, bold: true }, portal.contact]] : [],
  );
  const laws = list.bySize.map((law): Runs => [`${law.text} `, ...sources.citeLaw(law), '.']);
  return [heading(1, t(`list.bySize.${list.side}`)), { type: 'list', items: [...laws, ...contacts] }];
}
