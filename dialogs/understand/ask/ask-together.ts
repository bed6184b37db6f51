import type { Statement } from '../../../knowledge/content.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { questionsOf } from '../../../knowledge/subjects.ts';
import type { Together } from '../../../knowledge/understand/entities/comparison-reader.ts';
import type { Found, ScoredTarget } from '../../../knowledge/understand/retrieval/search.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { Memory } from '../../memory.ts';
import { type Answer, type Answers, answers, answerTo, type Relation } from './asked.ts';

/** Score of what is answered for the names alone. */
const sureOfNames = 0.8;
/** A question longer than this that names a second service in passing is about the first. */
const longestInPassing = 12;
/** What the second service must account for, to be answered too when it is only named in passing. */
const leastInPassing = 0.5;

/**
 * The answers of a question about several services, one each, in the order in which they are named: «diferència entre
 * e-TRAM i FUE», «quant costen e-NOTUM i T-CAT?», or «i quant costen?» after one of those.
 * @param whole what the search finds for the whole question: an own question about both is the answer to it
 * @returns null when the question is about one service
 */
export function askTogether(
  knowledge: Knowledge,
  utterance: Utterance,
  last: Memory['last'],
  whole: Found,
): Answers | null {
  const { terms, together } = utterance;
  if (terms.named.size === 0) return askOfTheSame(knowledge, utterance, last, whole);
  if (terms.named.size === 1) return null;
  const best = whole.kind === 'answer' ? whole.target : null;
  if (!together) return best && besideTheBest(knowledge, utterance, best);

  const { services } = together;
  const rest = knowledge.read(together.rest);
  const announced = [...rest.terms.cues];
  const isCompared = together.compared || (together.isChoice && announced.length === 0);
  const own = best?.question && speaksOf(knowledge, best, services) ? best : null;
  if (!isCompared) {
    // The search knows better when it finds another service, or one question about them all.
    if (own || (best && !services.includes(best.service))) return null;
    return many(
      services.map((service) => answerOf(knowledge, utterance, rest, service)),
      null,
    );
  }
  const [topic = 'que-es'] = announced;
  const all = services.map((service) =>
    answerTo(knowledge, utterance, { service, topic, question: null, probability: sureOfNames }),
  );
  return many(all, own ? { target: own, facts: [] } : relationBetween(knowledge, together));
}

/** «i quant costen?» after a comparison. */
function askOfTheSame(knowledge: Knowledge, utterance: Utterance, last: Memory['last'], whole: Found): Answers | null {
  const services = [last?.service ?? '', ...(last?.beside ?? [])];
  const isFollowUp =
    whole.kind === 'answer' && whole.target.question === null && services.includes(whole.target.service);
  if (!isFollowUp || services.length < 2 || utterance.words.length > longestInPassing) return null;
  return many(
    services.map((service) => answerOf(knowledge, utterance, utterance, service)),
    null,
  );
}

function many([first, ...others]: Answer[], relation: Relation | null): Answers | null {
  return first ? answers([first, ...others], relation) : null;
}

/** What is asked, of one of the services: the topic, when nothing else is said; or the best thing found of it. */
function answerOf(knowledge: Knowledge, utterance: Utterance, rest: Utterance, service: string): Answer {
  const { cues, stems, inCue } = rest.terms;
  const [topic = 'que-es'] = cues;
  const announced: ScoredTarget = { service, topic, question: null, probability: sureOfNames };
  const isBare = cues.size < 2 && [...stems.keys()].every((each) => inCue.has(each));
  return answerTo(knowledge, utterance, (isBare ? null : foundOf(rest, service)) ?? announced);
}

/** The best thing found of a service. */
function foundOf(rest: Utterance, service: string): ScoredTarget | null {
  const found = rest.find({ service });
  const candidates =
    found.kind === 'answer' ? [found.target, ...found.alternatives] : found.kind === 'choose' ? found.alternatives : [];
  return candidates.find((candidate) => candidate.service === service) ?? null;
}

/** Whether an own question speaks of all these services, its own included. */
function speaksOf(knowledge: Knowledge, target: ScoredTarget, services: readonly string[]): boolean {
  const asked = questionsOf(knowledge.content, target.service).find(({ id }) => id === target.question);
  const named = knowledge.read(asked?.q ?? '').terms.named;
  return asked !== undefined && services.every((service) => service === target.service || named.has(service));
}

/** The fact on related services in which one of the two speaks of the other: the one that tells them apart, if there is one. */
function relationBetween(knowledge: Knowledge, { services: [one = '', other = ''] }: Together): Relation | null {
  const both = [
    [one, other],
    [other, one],
  ] as const;
  const related = both.flatMap(([service, about]) => {
    const facts = knowledge.content.services.get(service)?.topics.relacionats ?? [];
    return facts.flatMap((fact, place) =>
      !fact.unsourced && names(knowledge, fact, about) ? [{ service, fact, place }] : [],
    );
  });
  const chosen = related.find(({ fact }) => knowledge.tellsApart(fact.text)) ?? related[0];
  if (!chosen) return null;
  return { target: { service: chosen.service, topic: 'relacionats', question: null }, facts: [chosen.place] };
}

function names(knowledge: Knowledge, fact: Statement, service: string): boolean {
  return knowledge.read(fact.text).terms.named.has(service);
}

/** The best answer and, when a short question names another service of which it says nothing, what there is of that one. */
function besideTheBest(knowledge: Knowledge, utterance: Utterance, best: ScoredTarget): Answers | null {
  const { named, names: spans } = utterance.terms;
  const [other, another] = [...named.keys()].filter((service) => service !== best.service);
  const isInPassing = other !== undefined && another === undefined && named.has(best.service);
  if (!isInPassing || best.topic === 'altres' || utterance.words.length > longestInPassing) return null;
  const facts = knowledge.content.services.get(best.service)?.topics[best.topic] ?? [];
  if (facts.some((fact) => names(knowledge, fact, other))) return null;
  const isInName = (at: number) => spans.some(({ start, end }) => at >= start && at < end);
  const rest = utterance.words.filter((_, at) => !isInName(at));
  const found = foundOf(knowledge.read(rest.join(' ')), other);
  if (!found || found.probability < leastInPassing) return null;
  return answers([answerTo(knowledge, utterance, best), answerTo(knowledge, utterance, found)]);
}
