import type { Block, Runs } from '../document.ts';
import { type Standing, standingOf } from '../standing.ts';
import type { Writing } from './writing.ts';

/** What is to be done first. */
const order: readonly Standing[] = ['law', 'below', 'unknown', 'reached', 'silent', 'no-more', 'not-applicable'];

/** Where the council stands, in as many lines as standings it has: each names its areas. */
export function standingsSection({ t, plan }: Writing): Block[] {
  const items = order.flatMap((standing): Runs[] => {
    const rows = plan.rows.filter((row) => standingOf(row) === standing);
    const titles = rows.map(({ dimension }) => dimension.title).join(', ');
    return rows.length > 0 ? [[{ text: `${t(`document.sheet.${standing}`)}: `, bold: true }, `${titles}.`]] : [];
  });
  return [{ type: 'list', items }];
}
