import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import type { TopicId } from '../../../knowledge/schema/ids.ts';
import { questionId } from '../../../knowledge/understand/retrieval/question-id.ts';
import type { Found } from '../../../knowledge/understand/retrieval/search.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { Memory } from '../../memory.ts';

/** A longer question says itself what it is about. */
const longestFollowUp = 12;
/** Score of a topic announced and nothing else. */
const sureOfTopic = 0.8;
/** What a question must account for to be about what was said before, when it has words of its own. */
const leastInContext = 0.5;
/** From here up, a question that does not lean on anything is about what it says itself. */
const sureByItself = 0.7;

type Last = NonNullable<Memory['last']>;
type Terms = ReturnType<Knowledge['search']['read']>;

/**
 * What the search finds for one question, which may leave out what the conversation is about: «i quant costa?»,
 * «com l'integro?», «i a e-TRAM?».
 */
export function askInContext(knowledge: Knowledge, text: string, last: Memory['last']): Found {
  const plain = knowledge.search.ask(text, null);
  // What is told to be something else is not ours, whatever was spoken of before.
  if (plain.kind === 'unknown' && plain.told) return plain;
  const terms = knowledge.search.read(text);
  if (terms.named.size > 0) {
    return ofAnother(knowledge, text, terms, last) ?? plain;
  }
  if (!last || !knowledge.content.services.has(last.service) || words(text).length > longestFollowUp) return plain;
  return ofTheLast(knowledge, text, terms, last, plain) ?? plain;
}

/** «i a e-TRAM?»: what was asked of the last service, of this one. */
function ofAnother(
  knowledge: Knowledge,
  text: string,
  { named, cues, stems }: Terms,
  last: Memory['last'],
): Found | null {
  const [service, another] = named.keys();
  const isOnlyAName = !another && cues.size === 0 && stems.size === 0;
  if (!service || !isOnlyAName || !last || !knowledge.questions.leans(text)) return null;
  const topic = knowledge.content.topics.find(({ id }) => id === last.topic);
  if (topic) return ofTopic(service, topic.id);
  const asked = knowledge.content.services
    .get(last.service)
    ?.questions.find(({ q }) => questionId(q) === last.question);
  if (!asked) return null;
  // The question without the name of the service it was about, if it has it.
  const names = knowledge.search.read(asked.q).names.filter((name) => name.service === last.service);
  const rest = words(asked.q).filter((_, at) => !names.some(({ start, end }) => at >= start && at < end));
  const found = knowledge.search.ask(rest.join(' '), { service });
  return found.kind === 'answer' && found.target.service === service ? found : null;
}

/** «¿y cuánto cuesta?», «i qui el pot signar?»: of the last service, when the words are not about something else. */
function ofTheLast(knowledge: Knowledge, text: string, terms: Terms, last: Last, plain: Found): Found | null {
  const own = wordsOfItsOwn(terms);
  const [topic] = terms.cues;
  if (own.length === 0 && !topic) return null;
  const found = knowledge.search.ask(text, last);
  if (own.length === 0 && topic) {
    // Whatever else has those words, and even in another service's wording, it says nothing but a topic.
    const isOfIt = found.kind === 'answer' && found.target.service === last.service;
    return isOfIt ? found : ofTopic(last.service, topic);
  }
  const isAboutIt =
    found.kind === 'answer' &&
    found.target.service === last.service &&
    found.target.score >= leastInContext &&
    own.every(knowledge.search.isKnown);
  // «El sobra digital» is misspelt beyond its name, and still accounts for more than what was spoken of.
  const isAboutAnother =
    plain.kind === 'answer' &&
    found.kind === 'answer' &&
    plain.target.service !== last.service &&
    plain.target.score > found.target.score;
  const saysItself = isAboutAnother || (plain.kind === 'answer' && plain.target.score >= sureByItself);
  return isAboutIt && (!saysItself || knowledge.questions.leans(text)) ? found : null;
}

/** Stems that say something besides the topic. */
function wordsOfItsOwn({ stems, inCue }: Terms): string[] {
  return [...stems.keys()].filter((each) => !inCue.has(each));
}

function ofTopic(service: string, topic: TopicId): Found {
  return { kind: 'answer', target: { service, topic, question: null, score: sureOfTopic, order: 1 }, alternatives: [] };
}
