import { type ElsewhereId, type TopicId, topicIds } from '../../schema/ids.ts';
import type { LearntTerms, Terms } from '../entities/terms.ts';
import type { Steps } from '../steps.ts';
import { nameNumber } from '../utterance/lexicon.ts';
import { type ComplementBayes, createComplementLearner } from './complement-bayes.ts';
import type { ContentIndex } from './content-index.ts';
import { type Bayes, createBayesLearner } from './naive-bayes.ts';
import { createNumbering, type Numbering } from './numbering.ts';

/** What a question sounds like, as a whole, whatever it matches word for word. */
export interface Manner {
  /** How likely each service is, by its place in the index: 0 the likeliest, less the others. */
  services: Float64Array;
  /** The same by its words two by two too, and by what the others do not have; last of all, that it is not ours. */
  servicesApart: Float64Array;
  /** The same for each topic, by its place in `topicIds`, and the own questions of a service after them. */
  topics: Float64Array;
  /** How much likelier it is ours than not; below 0, it sounds like what is not. */
  ours: number;
  /** The genre of what is not ours that it sounds most like. */
  genre(): ElsewhereId | null;
}

/** The words that announce each topic. */
export type Cues = readonly { topic: TopicId; terms: LearntTerms }[];

export interface MannerReader {
  read(terms: Terms): Manner;
  /** How much likelier it is how somebody begins (`language/beginnings.yaml`) than a question or anything else: above 0, it is. */
  beginning(terms: Terms): number;
}

/** What is not ours, by genre: how people ask it. */
export type Away = readonly { id: ElsewhereId; texts: readonly LearntTerms[] }[];

const smoothing = { services: 0.1, topics: 0.5, ours: 0.3 };
/** A description is worth as many wordings. */
const descriptionWorth = 3;
/** A cue is worth as many wordings: one that stands for the same question about every service. */
const cueWorth = 3;
/** The share of a text that beginnings have to have, for it to be one. */
const leastOwn = 0.3;
/** Wordings learnt at a time: a few milliseconds. */
const rowsOfStep = 500;
/** Labels of what is ours and what is not. */
const our = 0;
const other = 1;

/** The texts that manners are learnt from. */
interface ToLearn {
  index: ContentIndex;
  /** How each row of the index is put. */
  sequences: readonly (readonly number[])[];
  /** One more than the highest number of a stem. */
  stems: number;
  cues: Cues;
  away: Away;
  /** How people begin who have just been given the job. */
  beginnings: readonly LearntTerms[];
}

/** What has been learnt of all the texts. */
interface Learnt {
  numbering: Numbering;
  services: Bayes;
  servicesApart: ComplementBayes;
  topics: Bayes;
  ours: Bayes;
  genres: Bayes;
  begins: Bayes;
}

/**
 * Learns from all the wordings which words go with each service; how each topic is asked for, whatever the service
 * («on», «quant», «a qui», that say nothing of the matter, say much of the topic); and how people ask what is not ours.
 */
function* learn({ index, sequences, stems, cues, away, beginnings }: ToLearn): Steps<Learnt> {
  const services = createBayesLearner(index.services.length, smoothing.services);
  const apart = createComplementLearner(index.services.length + 1);
  const topics = createBayesLearner(topicIds.length + 1, smoothing.topics);
  const ours = createBayesLearner(2, smoothing.ours);
  const genres = createBayesLearner(away.length, smoothing.ours);
  const begins = createBayesLearner(2, smoothing.ours);
  const numbering = createNumbering(stems);
  for (const [row, { target, stems: own, isWording }] of index.rows.entries()) {
    if (row % rowsOfStep === 0) yield;
    services.learn(index.serviceOfTarget[target] ?? 0, numbering.words(own));
    if (!isWording) continue;
    const manner = numbering.wordsAndPairs(sequences[row] ?? []);
    apart.learn(index.serviceOfTarget[target] ?? 0, manner);
    topics.learn(topicPlace(index.targets[target]?.topic ?? 'altres'), manner);
    ours.learn(our, manner);
    begins.learn(other, manner);
  }
  for (const { service, terms } of index.descriptions) {
    const words = numbering.words(terms.stems);
    for (let time = 0; time < descriptionWorth; time++) services.learn(service, words);
    const manner = numbering.wordsAndPairs(terms.sequence);
    apart.learn(service, manner);
    ours.learn(our, manner);
  }
  yield;
  // «How much does e-NOTUM cost?»: a cue before a service is ours in any language, though no wording of ours has it.
  for (const { topic, terms } of cues) {
    const manner = numbering.wordsAndPairs([...terms.sequence, nameNumber]);
    for (let time = 0; time < cueWorth; time++) {
      ours.learn(our, manner);
      topics.learn(topicPlace(topic), manner);
    }
  }
  away.forEach(({ texts }, at) => {
    for (const { sequence } of texts) {
      const manner = numbering.wordsAndPairs(sequence);
      ours.learn(other, manner);
      genres.learn(at, manner);
      apart.learn(index.services.length, manner);
      begins.learn(other, manner);
    }
  });
  for (const { sequence } of beginnings) begins.learn(our, numbering.wordsAndPairs(sequence));
  yield;
  numbering.close();
  yield;
  const ofServices = services.end();
  yield;
  const servicesApart = yield* apart.end();
  yield;
  return {
    numbering,
    services: ofServices,
    servicesApart,
    topics: topics.end(),
    ours: ours.end(),
    genres: genres.end(),
    begins: begins.end(),
  };
}

/** Prepares the reading of how questions sound; what is learnt for it is learnt here, once. */
export function* mannerInSteps(all: ToLearn): Steps<MannerReader> {
  const { numbering, services, servicesApart, topics, ours, genres, begins } = yield* learn(all);
  const { numberOf } = all.index;
  const genreAt = all.away.map(({ id }) => id);
  return {
    read(terms) {
      const manner = numbering.wordsAndPairs(terms.sequence);
      const [isOurs = 0, isOther = 0] = ours.of(manner);
      return {
        services: services.of(numbering.words([...terms.stems.keys()].map(numberOf))),
        servicesApart: servicesApart.of(manner),
        topics: topics.of(manner),
        ours: isOurs - isOther,
        genre: () => genreAt[genres.of(manner).indexOf(0)] ?? null,
      };
    },
    beginning(terms) {
      const manner = numbering.wordsAndPairs(terms.sequence);
      const own = manner.filter((feature) => begins.times(our, feature) > 0);
      if (own.length < manner.length * leastOwn) return -1;
      // What neither has ever said is a reason for neither.
      const known = manner.filter((feature) => begins.times(our, feature) + begins.times(other, feature) > 0);
      const [isBeginning = 0, isOther = 0] = begins.of(known);
      return isBeginning - isOther;
    },
  };
}

/** Place of a topic among those of `Manner.topics`. */
export function topicPlace(topic: string): number {
  const at = (topicIds as readonly string[]).indexOf(topic);
  return at < 0 ? topicIds.length : at;
}
