import { afterColon } from '../../after-colon.ts';
import type { Work } from '../../plan/work.ts';
import { withoutStop } from '../../without-stop.ts';
import type { Asked } from './asked.ts';
import { costOf } from './cost-of.ts';

/** A thing to do as it is begun: its name, what to do first, how much work it is and whose. */
export function firstAction({ content, t }: Pick<Asked, 'content' | 't'>, work: Work): string {
  const cost = costOf(t, work);
  const action = work.actions[0]?.text ?? work.asks;
  return `**${work.short}**: ${withoutStop(afterColon(content, action))}.${cost === '' ? '' : ` *(${cost})*`}`;
}
