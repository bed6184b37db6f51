import type { Content } from '../../content.ts';
import type { ElsewhereId } from '../../schema/ids.ts';
import type { ContentMemory } from '../content-memory.ts';
import type { Terms } from '../entities/terms.ts';
import { once } from '../once.ts';
import { atOnce, type Steps } from '../steps.ts';
import { phrase, words } from '../utterance/fold.ts';
import type { Speller } from '../utterance/speller.ts';
import { createAmbiguity } from './ambiguity.ts';
import { oursApart, signs, signsOf } from './answerability.ts';
import { isBesideTopic } from './beside-topic.ts';
import type { ContentIndex, Target } from './content-index.ts';
import { features, readerOf } from './features.ts';
import { isSaid } from './is-said.ts';
import { leadingFact } from './leading-fact.ts';
import { leavesOut } from './leaves-out.ts';
import { dot, type Model, probability, readModel } from './model.ts';
import { type Asked, type Context, type Question, questionReaderInSteps } from './question.ts';
import { questionKindOf } from './question-kind.ts';
import { type Ranked, rerank } from './rerank.ts';
import { isSameQuestion } from './same-question.ts';

export type { Target } from './content-index.ts';
export type { Context } from './question.ts';

export interface ScoredTarget extends Target {
  /** 0 to 1: how likely it is that it answers. */
  probability: number;
}

export type Found =
  | { kind: 'answer'; target: ScoredTarget; alternatives: ScoredTarget[] }
  /** `partly`: none of them is what was asked, and all are of the service that was named. */
  | { kind: 'choose'; alternatives: ScoredTarget[]; partly: boolean }
  /**
   * The probability is that something of ours answers it; `elsewhere` says what it is about, when it can be guessed;
   * `told`, that a phrase gives it away; `near`, what of ours it is nearest to, for whoever writes the content; `perhaps`, the service
   * that what has to be done may be a matter of.
   */
  | {
      kind: 'unknown';
      probability: number;
      elsewhere: ElsewhereId | null;
      told: boolean;
      near: ScoredTarget[];
      perhaps: string | null;
    };

export interface Search {
  ask(utterance: Asked, context: Context | null): Found;
  /** A question before anything is decided: for whoever learns how to decide. */
  question(utterance: Asked): Question;
  /** What some words name, announce and tell. */
  read(words: readonly string[]): Terms;
  /** How much it sounds like how somebody begins who has just been given the job; above 0, it does. */
  soundsLikeBeginning(terms: Terms): number;
  /** Place of the fact of a topic that says what was asked, 0 when none stands out. */
  leadingFact(terms: Terms, target: Target): number;
  /** Whether the question asked, by its words, is the very one that a target answers. */
  isItsQuestion(terms: Terms, words: readonly string[], target: Target): boolean;
  /** Whether a target is a topic beside what was asked, that is no answer to it. */
  isBeside(asked: Pick<Asked, 'terms' | 'asks'>, target: Target): boolean;
  /** Whether enough is said of what a target answers. */
  isSaid(terms: Terms, target: Target): boolean;
  /** Whether most of what is told is nothing of what a target has. */
  leavesOut(terms: Terms, target: Target): boolean;
  /** The service of which a text without spaces nor signs is one of the names. */
  serviceCalled(compact: string): string | undefined;
  /** Whether a word is one of the content, as it is written. */
  hasWord(word: string): boolean;
  /** The stem of a word, or of the word of the content that it is the same as: «firmar» is «signar». */
  stemOf(word: string): string;
  /** Whether the content has a stem. */
  isKnown(stem: string): boolean;
  /** Whether a word says something about what can be answered: a service's name, a topic, a word of the content. */
  isTelling(word: string): boolean;
}

const mostChoices = 3;
const mostOffered = 2;
/** From this share of what is enough to answer, what it may have meant is offered. */
const nearlyAnswerable = 0.8;
/** What the council wants to do for somebody is likelier ours, however it is put. */
const nearEnoughOfCouncil = 0.55;
/** What is so likely to have an answer, and so much liker a service than what is not ours, may be a matter of that service. */
const leastPerhaps = 0.15;
const clearlyOurs = 0.6;
/** The share of letters in common of a question with one of ours, from which it is that one. */
const wordForWord = 0.97;
const lettersOf = readerOf('letters');
/** How a task is said without asking: «fer una còpia autèntica». */
const infinitive = /^(fer|hacer) /i;
/** «Què puc fer a “El meu ens”?» has no word that tells, but nobody says as much by chance; «com es fa?» is of anything. */
const fewestUnnamed = 6;
/** A name and nothing else says what it is about, and not what is asked. */
const onlyNamedProbability = 0.9;

/** Builds the index; the search itself keeps no state. */
export function createSearch(content: Content, speller: Speller): Search {
  return atOnce(searchInSteps(content, speller));
}

/** The same, a little at a time. */
export function* searchInSteps(content: Content, speller: Speller, memory?: ContentMemory): Steps<Search> {
  const reader = yield* questionReaderInSteps(content, speller, memory);
  const { index } = reader;
  /** Only once somebody asks: who learns a model has none yet. */
  const readOnce = once(() => readModel(features, signs));
  const ambiguity = createAmbiguity(content, reader.readExactly);
  const namedOnly = once(() => questionsOfANameOnly(index));
  const ordinary = new Set(content.words.ordinary.flatMap(words));
  const neverAnswered = new Set(content.elsewhere.filter(({ always }) => always).map(({ id }) => id));

  return {
    question: (utterance) => reader.read(utterance, null),
    read: reader.readTerms,
    isKnown: index.isKnown,
    soundsLikeBeginning: reader.soundsLikeBeginning,
    stemOf: reader.stemOf,
    hasWord: reader.hasWord,
    serviceCalled: reader.serviceCalled,
    leadingFact: (terms, target) => leadingFact(index, terms, target),
    isItsQuestion: (terms, said, target) => isSameQuestion(index, terms, said, target),
    isSaid: (terms, target) => isSaid(index, terms, target),
    leavesOut: (terms, target) => leavesOut(index, terms, target),
    isBeside: (asked, target) => isBesideTopic(index, reader.stemOf, asked, target),
    isTelling(word) {
      const terms = reader.readExactly(word);
      return terms.named.size > 0 || terms.cues.size > 0 || [...terms.stems.keys()].some(index.isKnown);
    },
    ask(utterance, context) {
      const question = reader.read(utterance, context);
      const { away } = question;
      const { terms, manner } = question.facts;
      const refused = away.find((id) => neverAnswered.has(id));
      if (refused) return { kind: 'unknown', probability: 0, elsewhere: refused, told: true, near: [], perhaps: null };
      const onlyNamed = away.length === 0 ? (namedOnly().get(terms.line.trim()) ?? onlyAName(terms)) : null;
      if (onlyNamed) return answer({ ...onlyNamed, probability: onlyNamedProbability }, []);
      // What no phrase gives away may still sound like one of the genres; a word alone sounds like nothing.
      // «Volem afegir a e-TRAM la matrícula de la llar d'infants»: a service named is never silenced by a word of other matters.
      const isNamed = terms.names.some(
        ({ start, end }) => end - start > 1 || !ordinary.has(utterance.words[start] ?? ''),
      );
      const told = away.length > 0 && !isNamed;
      const elsewhere = away[0] ?? (manner.ours < 0 && question.words > 1 ? manner.genre() : null);
      const model = readOnce();
      const [first, ...others] = rerank(question.candidates(), model.rerank);
      const sums = first ? signsOf({ question, ranked: [first, ...others] }) : [];
      const answerable = first ? probability(dot(sums, model.answerability)) : 0;
      const several = away.length === 0 ? ambiguity(terms) : null;
      if (several) return chooseAmong(several, question, first ? [first, ...others] : [], answerable);
      if (!first) return { kind: 'unknown', probability: 0, elsewhere, told, near: [], perhaps: null };
      const isPlainFollowUp = question.isFollowUp && away.length === 0 && question.unknownShare === 0;
      if (!isPlainFollowUp && !isWordForWord(first) && answerable < model.thresholds.answerable) {
        const known = told || !isNamed ? [] : nearestOf(terms, [first, ...others], answerable);
        if (known.length > 0) return { kind: 'choose', alternatives: known, partly: true };
        // Nearly sure enough: «Vols dir…?», and not «no en sé».
        const isNear =
          !told &&
          ((utterance.asks && manner.ours > 0 && answerable >= nearlyAnswerable * model.thresholds.answerable) ||
            (question.ofCouncil && answerable >= nearEnoughOfCouncil * model.thresholds.answerable));
        if (isNear) return { kind: 'choose', alternatives: likeliestOf([first, ...others], answerable), partly: false };
        const near = likeliestOf([first, ...others], answerable);
        const perhaps = answerable >= leastPerhaps ? serviceThatMayBe(first, question) : null;
        return { kind: 'unknown', probability: answerable, elsewhere: perhaps ? null : elsewhere, told, near, perhaps };
      }
      return decide([first, ...others], answerable, model.thresholds, terms.named.has(first.facts.target.service));
    },
  };
}

/**
 * «Consulta del títol de família nombrosa d'una sol·licitant» has words of what is not ours, and is far more like what is asked of a service. Of
 * 79 questions of tuning that are ours and are left unanswered, 26 are so, 25 of them of that service; of 917 that are not ours, 22.
 */
function serviceThatMayBe(first: Ranked, question: Question): string | null {
  const { service } = first.facts.target;
  return !service.includes('/') && oursApart(question, first) >= clearlyOurs ? service : null;
}

/** A service and nothing else: what it is. */
function onlyAName(terms: Terms): Target | null {
  const [service] = terms.named.keys();
  if (service === undefined || terms.named.size > 1 || terms.cues.size > 0 || terms.stems.size > 0) return null;
  return { service, topic: 'que-es', question: null };
}

/** «Com fem una còpia autèntica?» has no word but a name, and is one of our own questions, by how it is written there. */
function questionsOfANameOnly({ rows, targets }: ContentIndex): ReadonlyMap<string, Target> {
  const found = new Map<string, Target>();
  for (const { isWording, named, stems, cues, text, target } of rows) {
    const own = targets[target];
    if (!isWording || !own?.question || named.size > 1 || stems.length > 0 || cues.size > 0) continue;
    if (named.size === 0 && words(text).length < fewestUnnamed) continue;
    // A name alone asks what it is.
    if (questionKindOf(text) !== null || infinitive.test(text)) found.set(phrase(text), own);
  }
  return found;
}

/**
 * «Com demano el certificat?»: the same topic of each service that it may be about. «Com publiquem un edicte?»: the question of
 * its own that each answers best, when they have one of the kind that is asked.
 */
function chooseAmong(
  services: readonly string[],
  { facts: { terms, kind }, words: length }: Question,
  ranked: readonly Ranked[],
  answerable: number,
): Found {
  const [announced = 'que-es'] = terms.cues;
  const best = ranked[0]?.facts.target;
  const isOne = best !== undefined && services.includes(best.service);
  const each = answerable / services.length;
  // A word alone asks what they are.
  if (isOne && best.question !== null && length > 1) {
    const own = services.flatMap(
      (service) =>
        ranked.find(
          ({ facts: { target, kinds } }) =>
            target.service === service && target.question !== null && (kind === null || kinds.has(kind)),
        )?.facts.target ?? [],
    );
    if (own.length > 1) {
      return { kind: 'choose', alternatives: own.map((target) => ({ ...target, probability: each })), partly: false };
    }
  }
  const topic = isOne && best.topic !== 'altres' ? best.topic : announced;
  const alternatives = services.map((service) => ({ service, topic, question: null, probability: each }));
  return { kind: 'choose', alternatives, partly: false };
}

/** What is known of the service that is surely named, the nearest first, when what is asked of it is not known. */
function nearestOf({ named }: Terms, ranked: readonly Ranked[], answerable: number): ScoredTarget[] {
  const service = ranked.find(({ facts }) => (named.get(facts.target.service) ?? 0) >= sureName)?.facts.target.service;
  return ranked
    .filter(({ facts }) => facts.target.service === service)
    .slice(0, mostChoices)
    .map(({ facts: { target }, share }) => ({ ...target, probability: answerable * share }));
}

/** «Què és El Meu Espai?» has few words that tell; but it is one of our own questions, as it is written there. */
function isWordForWord(first: Ranked): boolean {
  return first.facts.target.question !== null && lettersOf(first) >= wordForWord;
}

/** The likeliest targets, whatever they are of. */
function likeliestOf(ranked: readonly Ranked[], answerable: number): ScoredTarget[] {
  return ranked
    .slice(0, mostOffered)
    .map(({ facts: { target }, share }) => ({ ...target, probability: answerable * share }));
}

/** Of 290 questions of tuning, those less likely than this with another as near are never answered; and from this share of the first, another may as well be it. */
const unlikely = 0.2;
const nearlyAsLikely = 0.65;
/** A name spelt as badly as this is no name for sure. */
const sureName = 0.8;

function decide(
  [first, ...others]: readonly [Ranked, ...Ranked[]],
  answerable: number,
  { closeTopic, closeService }: Model['thresholds'],
  isNamed: boolean,
): Found {
  const scored = ({ facts: { target }, share }: Ranked): ScoredTarget => ({
    ...target,
    probability: answerable * share,
  });
  // Which service is meant matters more than which of its topics: the wrong service is no answer at all.
  const isClose = ({ facts, share }: Ranked) =>
    share / first.share > (facts.target.service === first.facts.target.service ? closeTopic : closeService);
  // A plain question leaves nothing to choose.
  const close = first.isPlain ? [] : others.filter(isClose).slice(0, mostChoices - 1);
  const between = isNamed ? [] : betweenServices(first, others, answerable);
  if (between.length > 0) return { kind: 'choose', alternatives: [first, ...between].map(scored), partly: false };
  // A fact that stands alone is told, with those of the questions near it: nobody has to choose among them.
  const isFact = first.facts.target.question !== null;
  if (close.length > 0 && !isFact)
    return { kind: 'choose', alternatives: [first, ...close].map(scored), partly: false };
  return answer(scored(first), others.slice(0, mostChoices).map(scored));
}

/**
 * What is of another service and nearly as likely as the first, when nobody named one and the first is not likely: told, it
 * would be of the wrong one as often as not.
 */
function betweenServices(first: Ranked, others: readonly Ranked[], answerable: number): Ranked[] {
  if (answerable * first.share >= unlikely) return [];
  const near = others.filter(({ share }) => share >= nearlyAsLikely * first.share);
  return near.some(({ facts }) => facts.target.service !== first.facts.target.service)
    ? near.slice(0, mostChoices - 1)
    : [];
}

function answer(target: ScoredTarget, alternatives: ScoredTarget[]): Found {
  return { kind: 'answer', target, alternatives };
}
