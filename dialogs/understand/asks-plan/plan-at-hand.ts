import type { Memory } from '../../memory.ts';
import type { ButtonValue } from '../../replies.ts';

/** Whether what was said last is the plan, or something of it: what is said next is likelier to be of it than of anything else. */
export function isPlanAtHand({ offered, asked, last }: Pick<Memory, 'offered' | 'asked' | 'last'>): boolean {
  // A list of answers to change is of them.
  const isList = offered.filter(({ value }) => isAsking(value)).length > 1;
  return !asked && last === null && offered.length > 0 && !isList && offered.every(({ value }) => isOfPlan(value));
}

const commands: ReadonlySet<string> = new Set([
  'plan',
  'plan-summary',
  'change',
  'deepen',
  'compare',
  'sheet',
  'share',
  'calendar',
  'restart',
  'unremind',
  'let-see',
  'stop-seeing',
]);

function isOfPlan(value: ButtonValue): boolean {
  if ('ofPlan' in value) return true;
  if ('command' in value) return commands.has(value.command);
  // What is asked again to change its answer, or to see another plan; and how the services of a point are got.
  return isAsking(value) || ('topic' in value && value.topic === 'alta');
}

function isAsking(value: ButtonValue): boolean {
  return 'guide' in value && 'question' in value;
}
