import type { Content } from '../../knowledge/content.ts';
import { formatDate, type Sentences } from '../../locales/sentences.ts';
import type { Diagnosis, Memory } from '../memory.ts';
import { assess } from '../plan/assess.ts';
import { type Change, compare } from '../plan/compare.ts';
import type { StepNow } from '../plan/plan.ts';
import { isPopulationAnswer } from '../questions/population-answer.ts';
import type { TextReply } from '../replies.ts';

/**
 * What has changed between the last diagnosis and the one before it of the same council, dimension by dimension.
 * @returns null when there are no two to compare
 */
export function compareReply(content: Content, t: Sentences, memory: Memory): TextReply | null {
  const last = memory.diagnoses.at(-1);
  const earlier = last && memory.diagnoses.findLast((other) => other.date < last.date && isSamePlace(other, last));
  const after = last && assess(content, last.answers);
  const before = earlier && assess(content, earlier.answers);
  if (!earlier || !before || !after) return null;
  const changes = compare(before, after);
  const lines = changes.map((change) => `- **${change.dimension.title}**: ${changeText(t, change)}`);
  const head = t('diagnosis.since', {
    date: formatDate(memory.locale, earlier.date),
    before: `${before.met}/${before.of}`,
    after: `${after.met}/${after.of}`,
  });
  const text = [head, lines.length > 0 ? lines.join('\n') : t('diagnosis.same')].join('\n\n');
  return { type: 'text', text, buttons: [{ label: t('diagnosis.show'), value: { command: 'plan-summary' } }] };
}

function isSamePlace(one: Diagnosis, other: Diagnosis): boolean {
  const [a, b] = [one, other].map(({ answers }) => Object.values(answers).find(isPopulationAnswer));
  return one.guide === other.guide && a?.ine === b?.ine && (a?.ine != null || a?.population === b?.population);
}

function changeText(t: Sentences, { before, after, direction }: Change): string {
  return t(`diagnosis.change.${direction}`, { before: stepLabel(t, before), after: stepLabel(t, after) });
}

function stepLabel(t: Sentences, now: StepNow): string {
  if (now.known) return now.step.label;
  return t(now.why === 'not-applicable' ? 'choices.notApplicable' : 'choices.dontKnow');
}
