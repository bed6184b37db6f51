import { sentenceCase } from '../../../locales/sentence-case.ts';
import type { Work } from '../../plan/work.ts';
import type { Asked, Said } from './asked.ts';
import { listed } from './listed.ts';

/** What is to be done, by who does it or by how much work it is. */
export function groupedSaid({ t, work }: Asked, by: 'who' | 'effort'): Said {
  const items = work.now.length > 0 ? work.now : work.next;
  const scope = work.now.length > 0 ? 'now' : work.next.length > 0 ? 'next' : 'nothing';
  const name = (key: string) => (by === 'who' ? t(`plan.roles.${key}`) : t(`plan.effortNames.${key}`));
  const keysOf = (each: Work): readonly string[] =>
    by === 'who' ? (each.who ?? []) : each.effort ? [each.effort] : [];
  const groups = new Map<string, string[]>();
  for (const each of items) for (const key of keysOf(each)) groups.set(key, [...(groups.get(key) ?? []), each.short]);
  const order = by === 'effort' ? ['dies', 'setmanes', 'mesos'] : [...groups.keys()];
  const lines = order.flatMap((key) => {
    const titles = groups.get(key);
    return titles ? [`**${sentenceCase(name(key))}** (${titles.length}): ${titles.join(', ')}`] : [];
  });
  return {
    lines: [
      t(`plan.ask.scope.${scope}`, { many: items.length }),
      ...(lines.length > 0 ? [listed(lines), t(`plan.ask.${by}.own`)] : []),
    ],
    sources: [],
  };
}
