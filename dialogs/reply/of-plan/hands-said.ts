import type { Asked, Said } from './asked.ts';
import { easiestOf } from './easiest-of.ts';
import { firstAction } from './first-action.ts';
import { helperLines } from './help-said.ts';
import { listed, listedIn } from './listed.ts';
import { toBeginWith } from './to-begin-with.ts';

const mostHelpers = 3;

/** What they can do who have neither people, nor time, nor money: what takes the least, who helps, what waits. */
export function handsSaid(asked: Asked): Said {
  const { t, work } = asked;
  const easiest = easiestOf(toBeginWith(work), 1)?.works[0];
  const waiting = work.now.length > 0 ? work.next : [];
  return {
    lines: [
      t('plan.ask.hands.calm'),
      ...(easiest ? [t('plan.ask.hands.easiest', { easiest: firstAction(asked, easiest) })] : []),
      t('plan.ask.hands.helpers'),
      listed(helperLines(asked).slice(0, mostHelpers)),
      ...(waiting.length > 0
        ? [
            t('plan.ask.wait.next', {
              names: listedIn(
                t,
                waiting.map(({ short }) => short),
              ),
            }),
          ]
        : []),
    ],
    sources: [],
  };
}
