import { pointsOf, type Work } from '../../plan/work.ts';
import type { Asked, Said } from './asked.ts';
import { lawLink } from './law-link.ts';
import { listed, listedIn } from './listed.ts';

/** Why things are in the order in which they are. */
export function orderSaid(asked: Asked): Said {
  const { t, work } = asked;
  const [first] = pointsOf(work);
  if (!first) return { lines: [t('plan.ask.scope.nothing')], sources: [] };
  const after = [...dependencies(asked, work.now), ...dependencies(asked, work.next)];
  return {
    lines: [
      t('plan.ask.order.rule'),
      ...(first.law ? [t('plan.ask.order.first', { title: first.short, law: lawLink(first.law) })] : []),
      ...(after.length > 0 ? [t('plan.ask.order.needed'), listed(after)] : []),
      t('plan.ask.order.own'),
    ],
    sources: [],
  };
}

/** What goes after what, of the areas that are to be done together. */
function dependencies({ content, t }: Asked, works: readonly Work[]): string[] {
  const areas = new Map(works.map(({ id, short }) => [id, short]));
  return content.dimensions.flatMap(({ id, title, dependsOn }) => {
    const needed = areas.has(id) ? dependsOn.flatMap((each) => areas.get(each) ?? []) : [];
    return needed.length > 0 ? [t('plan.ask.order.after', { title, needed: listedIn(t, needed) })] : [];
  });
}
