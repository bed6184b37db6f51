import type { Content } from '../../content.ts';
import type { ElsewhereId, TopicId } from '../../schema/ids.ts';
import { type ContentMemory, languageOf } from '../content-memory.ts';
import { createServiceNames } from '../entities/service-names.ts';
import { createTermReader, type LearntTexts, type TermReader, type Terms } from '../entities/terms.ts';
import { once } from '../once.ts';
import type { Steps } from '../steps.ts';
import type { CutText } from '../utterance/cut-text.ts';
import { createLexicon, type Lexicon } from '../utterance/lexicon.ts';
import { createPhraseFinder } from '../utterance/phrase-finder.ts';
import type { Speller } from '../utterance/speller.ts';
import { isBesideTopic } from './beside-topic.ts';
import { createCandidates, vague } from './candidates.ts';
import { type ContentIndex, indexInSteps } from './content-index.ts';
import { createCandidateFacts, featuresOf, type QuestionFacts } from './features.ts';
import { isOfCouncil } from './is-of-council.ts';
import { createLikenessReader } from './likeness.ts';
import { type MannerReader, mannerInSteps } from './manner.ts';
import { questionKindOf } from './question-kind.ts';
import type { Candidate } from './rerank.ts';
import { createTaskLikeness } from './task-likeness.ts';

/** What a question that names no service is about («i quant costa?»), when whoever asks knows that it leans on it. */
export interface Context {
  service: string;
}

/** What is asked. */
export interface Asked extends Pick<CutText, 'text' | 'words'> {
  terms: Terms;
  /** Whether any of its sentences asks something. */
  asks: boolean;
}

/** A question as the search reads it, before deciding anything. */
export interface Question {
  facts: QuestionFacts;
  /** How many words it has. */
  words: number;
  /** What is said of things that are not ours. */
  away: ElsewhereId[];
  /** Whether it tells of somebody else's errand, that the council sees to. */
  ofCouncil: boolean;
  /** Whether it leaves out the service, and is about the last one spoken of. */
  isFollowUp: boolean;
  /** Weight of its telling words: those that the content knows, and the share of those it does not. */
  knownMass: number;
  unknownShare: number;
  /** What may answer it, in no order. */
  candidates(): Candidate[];
}

export interface QuestionReader {
  index: ContentIndex;
  read(utterance: Asked, context: Context | null): Question;
  /** What some words name, announce and tell. */
  readTerms(words: readonly string[]): Terms;
  /** The service of which a text without spaces nor signs is one of the names. */
  serviceCalled(compact: string): string | undefined;
  /** Whether a word is one of the content, as it is written. */
  hasWord(word: string): boolean;
  /** The stem of a word, or of what it is the same as. */
  stemOf(word: string): string;
  /** How much it sounds like how somebody begins; above 0, it does. */
  soundsLikeBeginning(terms: Terms): number;
  /** Reads a text as it is written, correcting nothing. */
  readExactly(text: string): Terms;
}

/** The genres that are a citizen's own errand, or another administration's with them. */
const ofCitizens: ReadonlySet<ElsewhereId> = new Set(['citizen', 'other-admin']);
/** Targets looked at closely: the right one is nearly always among them. */
const mostConsidered = 30;
const mostNamed = 2;
const longestTask = 80;
/** How sure it is that a question is about its context. */
const followUpSureness = 0.8;

/**
 * Builds the index. Of one question nothing is kept for the next.
 * @param memory where content is read again and again
 */
export function* questionReaderInSteps(
  content: Content,
  speller: Speller,
  memory?: ContentMemory,
): Steps<QuestionReader> {
  const names = createServiceNames(content.services.values(), speller);
  const cues = createPhraseFinder(content.topics.map(({ id, cues: phrases }) => ({ id, phrases })));
  const language = memory ? languageOf(content) : '';
  const before = memory?.last?.language === language ? memory.last : null;
  const texts = memory && { before: before?.texts ?? noTexts(), now: noTexts() };
  const lexicon = createLexicon(content, before?.known);
  const reader = createTermReader(lexicon, names, cues, speller, texts);
  const { index, manner } = yield* learn(content, reader, lexicon);
  if (memory && texts) memory.last = { language, known: lexicon.known(), texts: texts.now };
  const numberOf = new Map(index.services.map((id, at) => [id, at]));
  /** Only worked out once somebody asks: whoever starts the bot does not wait for it. */
  const learnt = once(() => ({
    elsewhere: createPhraseFinder(content.elsewhere),
    candidates: createCandidates(index),
    factsOf: createCandidateFacts(index),
    likeness: createLikenessReader(index, reader),
    taskLikeness: createTaskLikeness(index),
  }));
  const stemOf = (word: string) => lexicon.look(word).stem;
  /** «notificar una multa»: it says what has to be done, and asks nothing. */
  const isTask = ({ text, asks }: Asked, { cues }: Terms) => cues.size === 0 && text.length <= longestTask && !asks;

  const candidatesOf = (facts: QuestionFacts, asks: boolean): Candidate[] => {
    const { terms } = facts;
    const named = [...terms.named.keys()].slice(0, mostNamed).map((id) => numberOf.get(id) ?? 0);
    const plain = plainTopic(terms);
    const { candidates, factsOf } = learnt();
    return candidates.first(terms, mostConsidered, named).map(({ target: place, accounted }) => {
      const candidate = factsOf(place, accounted);
      const { service, topic } = candidate.target;
      const isPlain = topic === plain && terms.named.has(service);
      const isBeside = isBesideTopic(index, stemOf, { terms, asks }, candidate.target);
      return { facts: candidate, features: featuresOf(facts, candidate), isPlain, isBeside };
    });
  };

  return {
    index,
    readTerms: reader.read,
    serviceCalled: names.called,
    stemOf,
    hasWord: lexicon.has,
    soundsLikeBeginning: manner.beginning,
    readExactly: (text) => reader.readExactly(text),
    read(utterance, context) {
      const { terms: typed } = utterance;
      const isFollowUp = context !== null && typed.named.size === 0;
      const terms = isFollowUp ? { ...typed, named: new Map([[context.service, followUpSureness]]) } : typed;
      const { elsewhere, likeness, taskLikeness } = learnt();
      const ofCouncil = isOfCouncil(utterance);
      const facts: QuestionFacts = {
        terms,
        kind: questionKindOf(utterance.text, utterance.words),
        manner: manner.read(terms),
        likeness: likeness.of(terms),
        taskLikeness: isTask(utterance, terms) ? taskLikeness(terms) : null,
      };
      return {
        facts,
        words: utterance.words.length,
        away: elsewhere
          .find(utterance.words)
          .flatMap(({ ids }) => ids)
          .filter((id) => !ofCitizens.has(id) || !ofCouncil),
        ofCouncil,
        isFollowUp,
        ...weigh(index, terms),
        candidates: () => candidatesOf(facts, utterance.asks),
      };
    },
  };
}

function noTexts(): LearntTexts {
  return { asked: new Map(), told: new Map() };
}

/** Reads all the content, and learns from how it is put how questions are. What it is learnt from is let go of. */
function* learn(
  content: Content,
  reader: TermReader,
  lexicon: Lexicon,
): Steps<{ index: ContentIndex; manner: MannerReader }> {
  const cues = content.topics.flatMap(({ id, cues: phrases }) =>
    phrases.map((cue) => ({ topic: id, terms: reader.learn(cue) })),
  );
  const { index, sequences } = yield* indexInSteps(content, reader, lexicon);
  const away = content.elsewhere.map(({ id, phrases, asked }) => ({
    id,
    texts: [...phrases, ...asked].map(reader.learn),
  }));
  const beginnings = content.beginnings.sentences.map(reader.learn);
  yield;
  const manner = yield* mannerInSteps({ index, sequences, stems: lexicon.stems, cues, away, beginnings });
  return { index, manner };
}

function weigh(index: ContentIndex, terms: Terms): Pick<Question, 'knownMass' | 'unknownShare'> {
  const known = [...terms.stems.keys()].filter(index.isKnown);
  const knownMass = known.reduce((sum, each) => sum + index.weight(each), 0);
  return { knownMass, unknownShare: (terms.stems.size - known.length) / Math.max(1, terms.stems.size) };
}

/** The topic of a question that has nothing but a name and words that announce it: «què necessito per integrar e-NOTUM?». */
function plainTopic({ named, cues, stems, inCue }: Terms): TopicId | null {
  if (named.size !== 1 || [...stems.keys()].some((each) => !inCue.has(each))) return null;
  // «necessito» says less than «integrar».
  const clear = [...cues].filter((topic) => !vague.has(topic));
  const [topic, ...others] = clear.length > 0 ? clear : cues;
  return topic === undefined || others.length > 0 ? null : topic;
}
