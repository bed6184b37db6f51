import type { Content } from '../../knowledge/knowledge.ts';
import type { Condition } from '../../knowledge/schema.ts';
import type { Answers } from '../memory.ts';
import { accepts } from '../questions/accepts.ts';
import { bandId, isPopulationAnswer } from '../questions/population-answer.ts';
import type { Question } from '../questions/question.ts';
import type { Guide } from './build-guide.ts';

export interface Place {
  /** The questions answered so far, in the order in which they are asked. */
  answered: { question: Question; answer: unknown }[];
  /** The question to ask now, or null when the guide has ended. */
  current: Question | null;
  /** The outcome, when the guide has ended. */
  outcome: Guide['outcomes'][number] | null;
}

/**
 * Walks a guide from the start through the answers to find where the conversation is. Nothing else says where it is:
 * going back, changing an answer, resuming, and content edited under a live conversation all follow from this.
 * An answer that its question no longer accepts counts as not given; one to a question that is not asked is ignored.
 * (After alphagov/smart-answers, `lib/smart_answer/state_resolver.rb`.)
 */
export function replay(content: Content, guide: Guide, answers: Answers): Place {
  const answered: Place['answered'] = [];
  const facts = new Map<string, string>();
  for (const { question, when, unless } of guide.questions) {
    if (!holds(facts, when, unless)) continue;
    const answer = answers[question.id];
    if (answer === undefined || !accepts(question, answer)) return { answered, current: question, outcome: null };
    answered.push({ question, answer });
    if (typeof answer === 'string') facts.set(question.id, answer);
    if (isPopulationAnswer(answer)) facts.set('band', bandId(content.bands, answer.population));
  }
  const outcome = guide.outcomes.find((candidate) => holds(facts, candidate.when, candidate.unless)) ?? null;
  return { answered, current: null, outcome };
}

function holds(
  facts: ReadonlyMap<string, string>,
  when: Condition | undefined,
  unless: Condition | undefined,
): boolean {
  const isAny = ([key, values]: [string, string[]]) => values.includes(facts.get(key) ?? '');
  return Object.entries(when ?? {}).every(isAny) && !Object.entries(unless ?? {}).some(isAny);
}
