import { type Block, heading } from '../document.ts';
import type { ListWriting } from './writing.ts';

/** What the law eases for a small council, or adds for a large one, beyond any single duty. */
export function bySizeSection({ t, list, sources }: ListWriting): Block[] {
  if (list.bySize.length === 0) return [];
  return [
    heading(1, t(`list.bySize.${list.side}`)),
    {
      type: 'list',
      items: list.bySize.map((law) => [`${law.text} `, ...sources.citeLaw(law), '.']),
    },
  ];
}
