import type { Content } from '../../knowledge/content.ts';
import { formatDate, type Sentences } from '../../locales/sentences.ts';
import type { Memory } from '../memory.ts';
import { type Change, compare } from '../plan/compare.ts';
import { type DutyList, haveOf } from '../plan/duty-list.ts';
import { isSamePlace } from '../plan/is-same-place.ts';
import type { Plan, StepNow } from '../plan/plan.ts';
import { planOf } from '../plan/plan-of.ts';
import type { TextReply } from '../replies.ts';

/**
 * What has changed between the last diagnosis and the one before it of the same council, dimension by dimension.
 * @returns null when there are no two to compare
 */
export function compareReply(content: Content, t: Sentences, memory: Memory): TextReply | null {
  const last = memory.diagnoses.at(-1);
  const earlier = last && memory.diagnoses.findLast((other) => other.date < last.date && isSamePlace(other, last));
  const after = last && planOf(content, last.guide, last.answers);
  const before = earlier && planOf(content, earlier.guide, earlier.answers);
  const date = earlier ? formatDate(memory.locale, earlier.date) : '';
  if (before?.kind === 'list' && after?.kind === 'list') return compareLists(t, date, before.list, after.list);
  if (before?.kind !== 'plan' || after?.kind !== 'plan') return null;
  return comparePlans(t, date, before.plan, after.plan);
}

function comparePlans(t: Sentences, date: string, before: Plan, after: Plan): TextReply {
  const changes = compare(before, after);
  const lines = changes.map((change) => `- **${change.dimension.title}**: ${changeText(t, change)}`);
  const head = t('diagnosis.since', {
    date,
    before: `${before.met}/${before.of}`,
    after: `${after.met}/${after.of}`,
  });
  return compared(t, head, lines);
}

function compareLists(t: Sentences, date: string, before: DutyList, after: DutyList): TextReply {
  const was = new Map(before.items.map(({ id, state }) => [id, state]));
  const changed = after.items.filter(({ id, state }) => state !== was.get(id));
  const count = (list: DutyList) => {
    const told = (['tool', 'duty'] as const).flatMap((kind) => haveOf(list, kind) ?? []);
    const sum = (of: 'have' | 'of') => told.reduce((total, each) => total + each[of], 0);
    return `${sum('have')}/${sum('of')}`;
  };
  const head = t('list.since', { date, before: count(before), after: count(after) });
  return compared(
    t,
    head,
    changed.map(({ title, state }) => `- **${title}**: ${t(`list.now.${state}`)}`),
  );
}

function compared(t: Sentences, head: string, lines: readonly string[]): TextReply {
  const text = [head, lines.length > 0 ? lines.join('\n') : t('diagnosis.same')].join('\n\n');
  return { type: 'text', text, buttons: [{ label: t('diagnosis.show'), value: { command: 'plan-summary' } }] };
}

function changeText(t: Sentences, { before, after, direction }: Change): string {
  return t(`diagnosis.change.${direction}`, { before: stepLabel(t, before), after: stepLabel(t, after) });
}

function stepLabel(t: Sentences, now: StepNow): string {
  if (now.known) return now.step.label;
  return t(now.why === 'not-applicable' ? 'choices.notApplicable' : 'choices.dontKnow');
}
