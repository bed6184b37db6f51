import type { Content } from '../../knowledge/content.ts';
import type { Answers } from '../memory.ts';
import { accepts } from '../questions/accepts.ts';
import { type Question, questionType } from '../questions/question-types.ts';
import type { Answered } from './answered.ts';
import type { Asking, Guide } from './build-guide.ts';
import { rules } from './rules.ts';

export interface Place {
  /** The questions answered so far, in the order in which they are asked. */
  answered: Answered[];
  /** The question to ask now, or null when the guide has ended. */
  current: Question | null;
  /** Which of how many of its like the current question is: «3 de 15»; null for a question alone. */
  progress: { position: number; total: number } | null;
  /** The outcome, when the guide has ended. */
  outcome: Guide['outcomes'][number] | null;
  /** The outcome that the answers so far lead to, ended or not. */
  ahead: Guide['outcomes'][number] | null;
}

/** The last walk through each set of answers: a turn asks for the same one several times. */
const walked = new WeakMap<Answers, { guide: Guide; reopened: string | null; place: Place }>();

/** What conditions may ask of the answers so far, as each type of question tells it. */
type Facts = Map<string, readonly string[]>;

/**
 * Walks a guide from the start through the answers to find where the conversation is. Nothing else says where it is:
 * going back, changing an answer, resuming, and content edited under a live conversation all follow from this.
 * An answer that its question no longer accepts counts as not given; one to a question that is not asked is ignored.
 * (After alphagov/smart-answers, `lib/smart_answer/state_resolver.rb`.)
 * @param reopened id of a question to ask again though it has its answer, which stays until another is given
 */
export function replay(content: Content, guide: Guide, answers: Answers, reopened: string | null = null): Place {
  const last = walked.get(answers);
  if (last?.guide === guide && last.reopened === reopened) return last.place;
  const place = walk(content, guide, answers, reopened);
  walked.set(answers, { guide, reopened, place });
  return place;
}

function walk(content: Content, guide: Guide, answers: Answers, reopened: string | null): Place {
  const answered: Answered[] = [];
  const facts: Facts = new Map();
  const ahead = () => guide.outcomes.find((candidate) => holds(candidate, facts, answered)) ?? null;
  const at = (asking: Asking): Place => ({
    answered,
    current: asking.question,
    progress: progressOf(guide, asking, facts, answered, answers),
    outcome: null,
    ahead: ahead(),
  });
  for (const asking of guide.questions) {
    const { question, onRequest, presumed } = asking;
    const answer = answers[question.id];
    const isAnswered = answer !== undefined && accepts(question, answer);
    const isReopened = question.id === reopened;
    if (!holds(asking, facts, answered) && !(onRequest && (isAnswered || isReopened))) continue;
    if (isReopened) return at(asking);
    if (!isAnswered && presumed !== null) {
      addFacts(facts, content, { question, answer: presumed });
      continue;
    }
    if (!isAnswered) return at(reopenedOnRequest(guide, reopened) ?? asking);
    answered.push({ question, answer });
    addFacts(facts, content, { question, answer });
  }
  const outcome = ahead();
  return { answered, current: null, progress: null, outcome, ahead: outcome };
}

/** A question of a list that may be asked on request is asked even before its turn. */
function reopenedOnRequest(guide: Guide, reopened: string | null): Asking | undefined {
  return guide.questions.find(({ question, onRequest }) => onRequest && question.id === reopened);
}

type Conditional = Partial<Pick<Asking, 'when' | 'unless' | 'rule'>>;

function holds({ when, unless, rule }: Conditional, facts: Facts, answered: readonly Answered[]): boolean {
  for (const key in when) if (!isTold(facts, key, when[key])) return false;
  for (const key in unless) if (isTold(facts, key, unless[key])) return false;
  return rule === undefined || rules[rule](answered);
}

/** Whether any of some values was told. */
function isTold(facts: Facts, key: string, values: readonly string[] = []): boolean {
  const told = facts.get(key);
  return told !== undefined && values.some((value) => told.includes(value));
}

function addFacts(facts: Facts, content: Content, { question, answer }: Answered): void {
  const told = questionType(question.type).facts(content, question, answer);
  for (const [key, values] of told) facts.set(key, values);
}

/** Ids of the questions that the answers of a place leave out, whatever the ones to come. */
export function leftOut(content: Content, guide: Guide, { answered }: Place): ReadonlySet<string> {
  const facts: Facts = new Map();
  for (const each of answered) addFacts(facts, content, each);
  const asked = new Set(answered.map(({ question }) => question.id));
  for (const { question, presumed, ...conditions } of guide.questions) {
    if (presumed === null || asked.has(question.id) || !holds(conditions, facts, answered)) continue;
    addFacts(facts, content, { question, answer: presumed });
  }
  const isRuledOut = ({ when, unless }: Conditional) =>
    Object.entries(when ?? {}).some(([key, values]) => {
      const said = facts.get(key);
      return said !== undefined && !values.some((value) => said.includes(value));
    }) || Object.entries(unless ?? {}).some(([key, values]) => values.some((value) => facts.get(key)?.includes(value)));
  const out = guide.questions.filter((asking) => !asked.has(asking.question.id) && isRuledOut(asking));
  return new Set(out.map(({ question }) => question.id));
}

/** Where a question stands among those of its list that are asked; what was answered on request, before its turn, is not to come. */
function progressOf(
  guide: Guide,
  current: Asking,
  facts: Facts,
  answered: readonly Answered[],
  answers: Answers,
): Place['progress'] {
  if (current.block === null) return null;
  const place = guide.questions.indexOf(current);
  const isGoingOn = answers[current.question.id] === undefined;
  const isBehind = ({ question }: Asking) =>
    isGoingOn && question.type === 'several' && answers[question.id] !== undefined;
  const asked = guide.questions.filter(
    (asking, at) =>
      asking.block === current.block && holds(asking, facts, answered) && (at <= place || !isBehind(asking)),
  );
  const position = asked.indexOf(current) + 1;
  return position === 0 ? null : { position, total: asked.length };
}
