import type { Content, Town } from './content.ts';
import { localise } from './localise.ts';
import { type LanguageId, languageIds } from './schema/ids.ts';
import { townOf } from './town-of.ts';
import type { ContentMemory } from './understand/content-memory.ts';
import { readersInSteps } from './understand/create-readers.ts';
import { type LearntMemory, learntMemory } from './understand/learnt-memory.ts';
import { readUtterance } from './understand/read-utterance.ts';
import { type ExplainedQuestion, explainQuestion } from './understand/retrieval/explain-question.ts';
import type { Target } from './understand/retrieval/search.ts';
import { atOnce, type Steps } from './understand/steps.ts';
import { withoutCode } from './understand/utterance/without-code.ts';
import type { Utterance } from './understand/utterance.ts';

/** The content and the means to understand what is said of it: all that a conversation needs to know. */
export interface Knowledge {
  content: Content;
  /** The content with the names of its parts in each language. */
  localised: Readonly<Record<LanguageId, Content>>;
  /** Begins the one reading of a text. */
  read(text: string): Utterance;
  /** Place of the fact of a topic that says what was asked, 0 when none stands out. */
  leadingFact(utterance: Utterance, target: Target): number;
  /** How the search comes to what it finds for a text: for whoever writes the content. */
  explain(utterance: Utterance): ExplainedQuestion;
  /** Whether what was asked is the very question that a target answers, and not one near it. */
  isItsQuestion(utterance: Utterance, target: Target): boolean;
  /** Whether a target is a topic beside what was asked, that is no answer to it. */
  isBeside(utterance: Utterance, target: Target): boolean;
  /** Whether enough is said of what a target answers. */
  isSaid(utterance: Utterance, target: Target): boolean;
  /** Whether most of what is told is nothing of what a target has. */
  leavesOut(utterance: Utterance, target: Target): boolean;
  /** The stem of a word, or of the word of the content that it is the same as: «firmar» is «signar». */
  stemOf(word: string): string;
  /** Whether the content has a stem. */
  isKnown(stem: string): boolean;
  /** Whether a folded word is one that the content uses, well spelt. */
  hasWord(word: string): boolean;
  /** Whether a word says nothing more to who asks something of the model. */
  isAroundModel(word: string): boolean;
  /** The word of some option of a guide that a word is, or is a misspelling of; null when there is none. */
  optionWord(word: string): string | null;
  /** How much a text sounds like how somebody begins who has just been given the job; above 0, it does. */
  soundsLikeBeginning(utterance: Utterance): number;
  /** Whether a text tells things apart: «no s'ha de confondre amb…». */
  tellsApart(text: string): boolean;
  /** The service of which a text without spaces nor signs is one of the names: «registreunificat». */
  serviceCalled(compact: string): string | undefined;
  /** A town by its five digits of the INE. */
  townByCode(code: string): Town | undefined;
  /** What is learnt from the content while it is talked of. */
  learnt: LearntMemory;
  /** Where whoever runs the bot answers people: an address of the web, or `mailto:`; null when they have not said. */
  supportUrl: string | null;
  /** The body that runs the bot, where people may let it see their diagnosis; null where nobody is asked to. */
  sharing: { owner: string } | null;
}

/** Builds every index, once, from the content; the longest of those that only a conversation needs, when one begins. */
export function createKnowledge(content: Content): Knowledge {
  return atOnce(knowledgeInSteps(content));
}

/**
 * The same, a little at a time: for a service that goes on answering meanwhile.
 * @param memory of how the content was read before, where it is read again and again
 */
export function* knowledgeInSteps(content: Content, memory?: ContentMemory): Steps<Knowledge> {
  const readers = yield* readersInSteps(content, memory);
  return {
    content,
    localised: Object.fromEntries(languageIds.map((id) => [id, localise(content, id)])) as Knowledge['localised'],
    read: (text) => readUtterance(readers, withoutCode(text, readers.search.serviceCalled)),
    leadingFact: (utterance, target) => readers.search.leadingFact(utterance.terms, target),
    isItsQuestion: ({ terms, words }, target) => readers.search.isItsQuestion(terms, words, target),
    isBeside: (utterance, target) => readers.search.isBeside(utterance, target),
    isSaid: ({ terms }, target) => readers.search.isSaid(terms, target),
    leavesOut: ({ terms }, target) => readers.search.leavesOut(terms, target),
    explain: (utterance) => explainQuestion(readers.search.question(utterance)),
    stemOf: readers.search.stemOf,
    isKnown: readers.search.isKnown,
    hasWord: readers.search.hasWord,
    isAroundModel: readers.isAroundModel,
    optionWord: readers.optionWord,
    soundsLikeBeginning: ({ terms }) => readers.search.soundsLikeBeginning(terms),
    tellsApart: readers.comparisons.tellsApart,
    serviceCalled: readers.search.serviceCalled,
    townByCode: (code) => townOf(content, code),
    learnt: learntMemory(),
    supportUrl: null,
    sharing: null,
  };
}
