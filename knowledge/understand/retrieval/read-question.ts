import type { Content } from '../../content.ts';
import type { ElsewhereId } from '../../schema/ids.ts';
import { createServiceNames } from '../entities/service-names.ts';
import { once } from '../once.ts';
import { rememberingLast } from '../remembering-last.ts';
import { words } from '../utterance/fold.ts';
import { createVocabulary } from '../utterance/lexicon.ts';
import { createPhraseFinder } from '../utterance/phrase-finder.ts';
import { createQuestionSplitter } from '../utterance/sentence-splitter.ts';
import { createTermReader, type Terms } from '../utterance/terms.ts';
import { type Candidate, createConsider } from './features.ts';
import { type ContentIndex, indexContent } from './index-content.ts';
import { createSenses, type Sense } from './manner.ts';

/** What a question that names no service is about («i quant costa?»), when whoever asks knows that it leans on it. */
export interface Context {
  service: string;
}

/** A question as the search reads it, before deciding anything. */
export interface Question {
  tokens: string[];
  terms: Terms;
  /** What is said of things that are not ours. */
  away: ElsewhereId[];
  /** Whether it leaves out the service, and is about the last one spoken of. */
  isFollowUp: boolean;
  /** What it sounds like, as a whole. */
  sounds: Sense;
  /** Weight of its telling words: those that the content knows, and the share of those it does not. */
  knownMass: number;
  unknownShare: number;
  /** What may answer it, in no order. */
  candidates(): Candidate[];
}

export interface QuestionReader {
  index: ContentIndex;
  read(utterance: string, context: Context | null): Question;
  /** What a text names, announces and tells. */
  readTerms(utterance: string): Terms;
  /** Reads a text as it is written, correcting nothing. */
  readExactly(text: string): Terms;
}

const longestQuestion = 2000;
const longestTask = 80;
/** How sure it is that a question is about its context. */
const followUpSureness = 0.8;

/** Builds the index; reading keeps no state, beyond how it has read the last few texts. */
export function createQuestionReader(content: Content): QuestionReader {
  const names = createServiceNames(content.services.values());
  const cues = createPhraseFinder(content.topics.map(({ id, cues: phrases }) => ({ id, phrases })));
  const vocabulary = createVocabulary(content.words);
  const reader = createTermReader(vocabulary, names, cues);
  const announced = content.topics.flatMap(({ id, cues: phrases }) =>
    phrases.map((cue) => ({ topic: id, terms: reader.learn(cue) })),
  );
  const index = indexContent(content, reader, vocabulary);
  const away = content.elsewhere.map(({ id, phrases, asked }) => ({
    id,
    texts: [...phrases, ...asked].map(reader.learn),
  }));
  /** Only learnt once somebody asks: whoever starts the bot, or lints, does not wait for it. */
  const learnt = once(() => ({
    sense: createSenses(index, announced, away),
    consider: createConsider(index),
    elsewhere: createPhraseFinder(content.elsewhere),
  }));

  const splitter = createQuestionSplitter(content.questions);
  /** «notificar una multa»: it says what has to be done, and asks nothing. */
  const isTask = (utterance: string, { cues }: Terms) =>
    cues.size === 0 && utterance.length <= longestTask && splitter.split(utterance).every(({ asks }) => !asks);

  const readLast = rememberingLast(reader.read);
  const readTerms = (utterance: string) => readLast(utterance.slice(0, longestQuestion));

  return {
    index,
    readTerms,
    readExactly: (text) => reader.readExactly(text),
    read(utterance, context) {
      const tokens = words(utterance.slice(0, longestQuestion));
      const typed = readTerms(utterance);
      const isFollowUp = context !== null && typed.named.size === 0;
      const terms = isFollowUp ? { ...typed, named: new Map([[context.service, followUpSureness]]) } : typed;
      const { sense, consider, elsewhere } = learnt();
      const sounds = sense(terms);
      return {
        tokens,
        terms,
        away: elsewhere.find(tokens).flatMap(({ ids }) => ids),
        isFollowUp,
        sounds,
        ...weigh(index, terms),
        candidates: () => consider(terms, sounds, isTask(utterance, terms)),
      };
    },
  };
}

function weigh(index: ContentIndex, terms: Terms): Pick<Question, 'knownMass' | 'unknownShare'> {
  const known = [...terms.stems.keys()].filter(index.isKnown);
  const knownMass = known.reduce((sum, each) => sum + index.weight(each), 0);
  return { knownMass, unknownShare: (terms.stems.size - known.length) / Math.max(1, terms.stems.size) };
}
