import type { Asked, Said } from './asked.ts';
import { easiestOf } from './easiest-of.ts';
import { firstAction } from './first-action.ts';
import { listed } from './listed.ts';
import { toBeginWith } from './to-begin-with.ts';

const most = 3;
const quick = 'dies';

/** What takes the least, of what is mandatory; and where that takes long, of what is recommended too. */
export function easySaid(asked: Asked): Said {
  const { t, work } = asked;
  const first = easiestOf(toBeginWith(work), most);
  if (!first) return { lines: [t('plan.ask.scope.nothing')], sources: [] };
  const next = work.now.length > 0 && first.effort !== quick ? easiestOf(work.next, most) : null;
  const isQuicker = next?.effort === quick;
  const told = (works: typeof first.works) => listed(works.map((each) => firstAction(asked, each)));
  return {
    lines: [
      t(work.now.length > 0 ? 'plan.ask.easy.now' : 'plan.ask.easy.next'),
      told(first.works),
      ...(isQuicker ? [t('plan.ask.easy.quicker'), told(next.works)] : []),
      t('plan.ask.effort.own'),
    ],
    sources: [],
  };
}
