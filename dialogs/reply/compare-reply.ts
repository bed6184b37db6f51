import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { formatDate, type Sentences, sentences } from '../../locales/sentences.ts';
import { goOn, type Response, say } from '../act/go-on.ts';
import type { Diagnosis, Memory } from '../memory.ts';
import { assess } from '../plan/assess.ts';
import { type Change, compare } from '../plan/compare.ts';
import type { StepNow } from '../plan/plan.ts';
import { isPopulationAnswer } from '../questions/population-answer.ts';

/** What has changed between the last diagnosis and the one before it of the same council, dimension by dimension. */
export function compareReply(knowledge: Knowledge, memory: Memory): Response {
  const { content } = knowledge;
  const t = sentences(memory.locale);
  const last = memory.diagnoses.at(-1);
  const earlier = last && memory.diagnoses.findLast((other) => other.date < last.date && isSamePlace(other, last));
  const after = last && assess(content, last.answers);
  const before = earlier && assess(content, earlier.answers);
  if (!earlier || !before || !after) return goOn(knowledge, memory, [], t('diagnosis.nothingToCompare'));
  const changes = compare(before, after);
  const lines = changes.map((change) => `- **${change.dimension.title}**: ${changeText(t, change)}`);
  const head = t('diagnosis.since', {
    date: formatDate(memory.locale, earlier.date),
    before: `${before.met}/${before.of}`,
    after: `${after.met}/${after.of}`,
  });
  const text = [head, lines.length > 0 ? lines.join('\n') : t('diagnosis.same')].join('\n\n');
  return say(memory, text, [{ label: t('diagnosis.show'), value: { command: 'plan-summary' } }]);
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
