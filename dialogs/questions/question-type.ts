import type { Content, Dimension, Group, Requirement } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { GuideItem } from '../../knowledge/guide-items.ts';
import type { GuideQuestion } from '../../knowledge/schema/guide.ts';
import type { FigureProblem } from '../../knowledge/understand/entities/read-figure.ts';
import type { Utterance } from '../../knowledge/understand/utterance.ts';
import type { Locale, Sentences } from '../../locales/sentences.ts';
import type { Answers } from '../memory.ts';
import type { QuestionReply } from '../replies.ts';
import type { Option, QuestionBase } from './question.ts';

/** The type of the questions made for each thing of a list. */
export const typeOfEach = { dimensions: 'level-step', groups: 'group-step', requirements: 'yes-no' } as const;

type Repeated = Extract<GuideQuestion, { each: string }>;
type TypeOfEach = (typeof typeOfEach)[keyof typeof typeOfEach];

/** The items of a guide's YAML that give questions of a type. */
export type ItemOf<T> = Extract<GuideQuestion, { type: T }> | (T extends TypeOfEach ? Repeated : never);

/** Where a question comes from. */
export interface Source<T> {
  content: Content;
  id: string;
  item: ItemOf<T>;
  /** What it is about, when it is made for a thing of a list. */
  about: GuideItem<Dimension, Group, Requirement>['about'];
}

/** A typed reply to a question, as it was understood. */
export type ReadReply =
  /** `sure` when nothing else could be meant; `taken` names what was understood when it had to be guessed. */
  | { kind: 'answer'; answer: unknown; sure: boolean; taken: string | null }
  | { kind: 'which-town'; codes: string[]; sure: boolean }
  /** `near`: ids of the options that it may have meant, to be proposed, the likeliest first. */
  | { kind: 'problem'; problem: ReplyProblem; sure: boolean; near?: readonly string[] }
  | { kind: 'none'; near?: readonly string[] };

/** Why a reply that was read is no answer. */
export type ReplyProblem = FigureProblem | NumberProblem | UnsettledReply | 'body';
/** Why a number is not an answer. */
export type NumberProblem = 'below-least' | 'above-most';

/** Why a reply to a closed question settles on no option. */
export type UnsettledReply = 'depends' | 'between' | 'somebody-else' | 'beyond' | 'nothing-ticked';

/** A reply to be read. */
export interface Typed {
  knowledge: Knowledge;
  utterance: Utterance;
  /** The options of the question, ways out included, in the order in which they are numbered. */
  options: readonly Option[];
}

/** In which conversation a question is asked. */
export interface Setting {
  content: Content;
  locale: Locale;
  t: Sentences;
  guide: string;
  /** To the questions of the guide so far. */
  answers: Answers;
}

/**
 * Everything that tells one type of question from the others. What all have in common is done by whoever calls these:
 * the ways out («no ho sé»), the heading, the button that asks why.
 */
export interface QuestionType<Q extends QuestionBase & { type: string }> {
  /** Makes a question of what a guide's YAML says of it. */
  build(source: Source<Q['type']>): Q;
  /** Its options with their labels, in order, without the ways out; none when it is open. */
  options(t: Sentences, question: Q): Option[];
  /** Set when it may be about something that the council has nothing to do with: «no aplica» is then a way out. */
  mayNotApply?: true;
  /**
   * Whether a stored value answers it as it is today.
   * @param ids of its options, ways out included
   */
  accepts(question: Q, value: unknown, ids: readonly string[]): boolean;
  /** The answer that a tap gives, when it is not the id itself; undefined when it gives none. */
  answerOfTap?(content: Content, question: Q, tapped: unknown): unknown;
  /** Reads a typed reply. */
  read(typed: Typed, question: Q): ReadReply;
  /** What is shown otherwise than in a plain question with its options. */
  ask?(setting: Setting, question: Q): Partial<Pick<QuestionReply, 'text' | 'options' | 'several'>>;
  /** What is said of a reply that could not be read, or that is no answer. */
  unread(setting: Setting, question: Q, problem: ReplyProblem | null): string;
  /** What conditions may ask of an answer: keys with their values. */
  facts(content: Content, question: Q, answer: unknown): [string, readonly string[]][];
  /**
   * An answer in words, for summaries.
   * @param options its options, ways out included
   */
  label(setting: Pick<Setting, 'locale' | 't'>, question: Q, answer: unknown, options: readonly Option[]): string;
}
