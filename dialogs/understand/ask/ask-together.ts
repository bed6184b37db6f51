import type { Statement } from '../../../knowledge/content.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import type { Together } from '../../../knowledge/understand/entities/comparison-reader.ts';
import { questionId } from '../../../knowledge/understand/retrieval/question-id.ts';
import type { Found, ScoredTarget } from '../../../knowledge/understand/retrieval/search.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
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
export function askTogether(knowledge: Knowledge, text: string, last: Memory['last'], whole: Found): Answers | null {
  const terms = knowledge.search.read(text);
  if (terms.named.size === 0) return askOfTheSame(knowledge, text, last, whole);
  if (terms.named.size === 1) return null;
  const together = knowledge.comparisons.read(text, terms.names);
  const best = whole.kind === 'answer' ? whole.target : null;
  if (!together) return best && besideTheBest(knowledge, text, best);

  const { services, rest } = together;
  const announced = [...knowledge.search.read(rest).cues];
  const isCompared = together.compared || (together.isChoice && announced.length === 0);
  const own = best?.question && speaksOf(knowledge, best, services) ? best : null;
  if (!isCompared) {
    // The search knows better when it finds another service, or one question about them all.
    if (own || (best && !services.includes(best.service))) return null;
    return many(
      services.map((service) => answerOf(knowledge, text, rest, service)),
      null,
    );
  }
  const [topic = 'que-es'] = announced;
  const all = services.map((service) =>
    answerTo(knowledge, text, { service, topic, question: null, score: sureOfNames, order: 1 }),
  );
  return many(all, own ? { target: own, facts: [] } : relationBetween(knowledge, together));
}

/** «i quant costen?» after a comparison. */
function askOfTheSame(knowledge: Knowledge, text: string, last: Memory['last'], whole: Found): Answers | null {
  const services = [last?.service ?? '', ...(last?.beside ?? [])];
  const isFollowUp =
    whole.kind === 'answer' && whole.target.question === null && services.includes(whole.target.service);
  if (!isFollowUp || services.length < 2 || words(text).length > longestInPassing) return null;
  return many(
    services.map((service) => answerOf(knowledge, text, text, service)),
    null,
  );
}

function many([first, ...others]: Answer[], relation: Relation | null): Answers | null {
  return first ? answers([first, ...others], relation) : null;
}

/** What is asked, of one of the services: the topic, when nothing else is said; or the best thing found of it. */
function answerOf(knowledge: Knowledge, text: string, rest: string, service: string): Answer {
  const { cues, stems, inCue } = knowledge.search.read(rest);
  const [topic = 'que-es'] = cues;
  const announced: ScoredTarget = { service, topic, question: null, score: sureOfNames, order: 1 };
  const isBare = cues.size < 2 && [...stems.keys()].every((each) => inCue.has(each));
  return answerTo(knowledge, text, (isBare ? null : foundOf(knowledge, rest, service)) ?? announced);
}

/** The best thing found of a service. */
function foundOf(knowledge: Knowledge, rest: string, service: string): ScoredTarget | null {
  const found = knowledge.search.ask(rest, { service });
  const candidates =
    found.kind === 'answer' ? [found.target, ...found.alternatives] : found.kind === 'choose' ? found.alternatives : [];
  return candidates.find((candidate) => candidate.service === service) ?? null;
}

/** Whether an own question speaks of all these services, its own included. */
function speaksOf(knowledge: Knowledge, target: ScoredTarget, services: readonly string[]): boolean {
  const asked = knowledge.content.services
    .get(target.service)
    ?.questions.find(({ q }) => questionId(q) === target.question);
  const named = knowledge.search.read(asked?.q ?? '').named;
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
  const chosen = related.find(({ fact }) => knowledge.comparisons.tellsApart(fact.text)) ?? related[0];
  if (!chosen) return null;
  return { target: { service: chosen.service, topic: 'relacionats', question: null }, facts: [chosen.place] };
}

function names(knowledge: Knowledge, fact: Statement, service: string): boolean {
  return knowledge.search.read(fact.text).named.has(service);
}

/** The best answer and, when a short question names another service of which it says nothing, what there is of that one. */
function besideTheBest(knowledge: Knowledge, text: string, best: ScoredTarget): Answers | null {
  const { named, names: spans } = knowledge.search.read(text);
  const [other, another] = [...named.keys()].filter((service) => service !== best.service);
  const isInPassing = other !== undefined && another === undefined && named.has(best.service);
  if (!isInPassing || best.topic === 'altres' || words(text).length > longestInPassing) return null;
  const facts = knowledge.content.services.get(best.service)?.topics[best.topic] ?? [];
  if (facts.some((fact) => names(knowledge, fact, other))) return null;
  const isInName = (at: number) => spans.some(({ start, end }) => at >= start && at < end);
  const rest = words(text).filter((_, at) => !isInName(at));
  const found = foundOf(knowledge, rest.join(' '), other);
  if (!found || found.score < leastInPassing) return null;
  return answers([answerTo(knowledge, text, best), answerTo(knowledge, text, found)]);
}
