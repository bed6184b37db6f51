import type { Source } from '../../../knowledge/content.ts';
import { afterColon } from '../../after-colon.ts';
import { aocSupport } from '../aoc-support.ts';
import { tellFacts } from '../tell-facts.ts';
import type { Asked, Said } from './asked.ts';
import { knownOf } from './known-of.ts';
import { listed, listedIn } from './listed.ts';

/** What has to be paid, as far as the content knows. */
export function costSaid(asked: Asked): Said {
  const { content, t, work } = asked;
  const services = [...new Set(work.now.filter(({ kind }) => kind !== 'area').flatMap((each) => each.services))];
  const told: string[] = [];
  const unknown: string[] = [];
  const sources: Source[] = [];
  for (const id of services) {
    const service = content.services.get(id);
    const [fact] = service?.topics.cost ?? [];
    if (!service) continue;
    if (!fact || fact.unsourced) {
      unknown.push(service.name);
      continue;
    }
    const facts = tellFacts(t, [fact]);
    const point = facts.points[0] ?? '';
    told.push(point.includes(service.name) ? point : `**${service.name}**: ${afterColon(content, point)}`);
    sources.push(...facts.sources);
  }
  const known = knownOf(asked, 'cost');
  const support = aocSupport(content)?.line ?? '';
  return {
    lines: [
      ...(services.length === 0 && !work.toolsUnknown && !asked.area ? [t('plan.ask.cost.none')] : []),
      ...(work.toolsUnknown ? [t('plan.toolsNotAsked')] : []),
      ...(told.length > 0 ? [t('plan.ask.cost.services'), listed(told)] : []),
      ...(unknown.length > 0 ? [t('plan.ask.cost.unknown', { names: listedIn(t, unknown), support })] : []),
      ...(known.lines.length > 0 ? [listed(known.lines)] : []),
      t('plan.ask.cost.people'),
    ],
    sources: [...sources, ...known.sources],
  };
}
