import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import type { ElsewhereId, TopicId } from '../../../knowledge/schema/ids.ts';
import { questionsOf } from '../../../knowledge/subjects.ts';
import type { Terms } from '../../../knowledge/understand/entities/terms.ts';
import type { Found } from '../../../knowledge/understand/retrieval/search.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { Memory } from '../../memory.ts';
import { targetsOf } from './targets-of.ts';

/** A longer question says itself what it is about. */
const longestFollowUp = 12;
/** Score of a topic announced and nothing else. */
const sureOfTopic = 0.8;
/** What a question must account for to be about what was said before, when it has words of its own. */
const leastInContext = 0.3;
/** Less will do for what leans on it. */
const leastLeaning = 0.25;
/** As sure as this, what leans on a service is of another all the same. */
const surelyAnother = 0.9;
/** From here up, a question that does not lean on anything is about what it says itself. */
const sureByItself = 0.35;

/** So much likelier of the last service than of another, and it is of the last, though it does not lean on it. */
const farLikelier = 0.4;
/** And it has so few words. */
const mostWordsOfIt = 6;
/** «Lha», «nhi»: so short a word that is not known is a slip, and of nothing else. */
const shortestWord = 4;

type Last = NonNullable<Memory['last']>;

/**
 * What the search finds for one question, which may leave out what the conversation is about: «i quant costa?»,
 * «com l'integro?», «i a e-TRAM?».
 */
export function askInContext(knowledge: Knowledge, utterance: Utterance, last: Memory['last']): Found {
  const plain = utterance.find(null);
  // What is told to be something else is not ours, whatever was spoken of before; but «i un autònom?» is of it.
  if (plain.kind === 'unknown' && plain.told && !(utterance.leans && isOfSomebody(plain.elsewhere))) return plain;
  if (utterance.terms.named.size > 0) {
    return ofAnother(knowledge, utterance, last) ?? plain;
  }
  if (!last || !knowledge.content.services.has(last.service) || utterance.words.length > longestFollowUp) return plain;
  return ofTheLast(knowledge, utterance, last, plain) ?? plain;
}

/** «i a e-TRAM?»: what was asked of the last service, of this one. */
function ofAnother(knowledge: Knowledge, utterance: Utterance, last: Memory['last']): Found | null {
  const { named, cues, stems } = utterance.terms;
  const [service, another] = named.keys();
  const isOnlyAName = !another && cues.size === 0 && stems.size === 0;
  if (!service || !isOnlyAName || !last || !utterance.leans) return null;
  const topic = knowledge.content.topics.find(({ id }) => id === last.topic);
  if (topic) return ofTopic(service, topic.id);
  const asked = questionsOf(knowledge.content, last.service).find(({ id }) => id === last.question);
  if (!asked) return null;
  // The question without the name of the service it was about, if it has it.
  const names = knowledge.read(asked.q).terms.names.filter((name) => name.service === last.service);
  const rest = words(asked.q).filter((_, at) => !names.some(({ start, end }) => at >= start && at < end));
  const found = knowledge.read(rest.join(' ')).find({ service });
  return found.kind === 'answer' && found.target.service === service ? found : null;
}

/** «¿y cuánto cuesta?», «i qui el pot signar?»: of the last service, when the words are not about something else. */
function ofTheLast(knowledge: Knowledge, utterance: Utterance, last: Last, plain: Found): Found | null {
  const { terms } = utterance;
  const own = wordsOfItsOwn(terms);
  const [topic] = terms.cues;
  const isOnlyTopic = own.length === 0;
  if (isOnlyTopic && !topic) return null;
  const isSure = plain.kind === 'answer' && plain.target.probability >= sureByItself;
  if (!isOnlyTopic && !own.every((word) => knowledge.isKnown(word) || word.length < shortestWord)) return null;
  // A second search is most of what a question costs.
  if (!isOnlyTopic && isSure && !utterance.leans && utterance.words.length > mostWordsOfIt) return null;
  const found = utterance.find(last);
  if (!isOnlyTopic && isSure && !utterance.leans && !isFarLikelier(found, plain)) return null;
  if (isOnlyTopic && topic) {
    // Whatever else has those words, and even in another service's wording, it says nothing but a topic.
    const isOwn = found.kind === 'answer' && found.target.service === last.service && found.target.question !== null;
    return isOwn ? found : ofTopic(last.service, topic);
  }
  const isOfIt = found.kind === 'answer' && found.target.service === last.service;
  const least = utterance.leans ? leastLeaning : leastInContext;
  const isAboutIt = isOfIt && found.target.probability >= least;
  // «I on la veig?»: of another service that nobody named, it is said only when hardly anything else can be.
  if (utterance.leans && !isAboutIt && jumps(knowledge, plain, last)) return nearTheLast(found, plain);
  // «El sobra digital» is misspelt beyond its name, and still accounts for more than what was spoken of.
  const isAboutAnother =
    plain.kind === 'answer' &&
    found.kind === 'answer' &&
    plain.target.service !== last.service &&
    plain.target.probability > found.target.probability;
  const isRather = !(isAboutAnother || isSure) || utterance.leans || isFarLikelier(found, plain);
  return isAboutIt && isRather ? found : null;
}

/** «Quin codi de producte?», after how e-NOTUM is integrated, is hardly of another. */
function isFarLikelier(found: Found, plain: Found): boolean {
  return (
    found.kind === 'answer' &&
    plain.kind === 'answer' &&
    found.target.service !== plain.target.service &&
    found.target.probability >= plain.target.probability + farLikelier
  );
}

/** Whether what is found leaves the last service for another that is not surely meant. */
function jumps({ content }: Knowledge, plain: Found, last: Last): boolean {
  const service =
    plain.kind === 'answer' ? plain.target.service : plain.kind === 'choose' ? plain.alternatives[0]?.service : null;
  if (service === null || service === undefined || service === last.service || !content.services.has(service))
    return false;
  return plain.kind === 'choose' || (plain.kind === 'answer' && plain.target.probability < surelyAnother);
}

/** Nothing known for certain: what is near of the last service, and what it would have been otherwise. */
function nearTheLast(found: Found, plain: Found): Found {
  const near = [...targetsOf(found), ...targetsOf(plain)];
  return { kind: 'unknown', probability: 0, elsewhere: null, told: false, near, perhaps: null };
}

/** «És un tràmit de la ciutadania», of another administration: of whoever it is asked, after a service it is of that. */
function isOfSomebody(elsewhere: ElsewhereId | null): boolean {
  return elsewhere === 'citizen' || elsewhere === 'other-admin';
}

/** Stems that say something besides the topic. */
function wordsOfItsOwn({ stems, inCue }: Terms): string[] {
  return [...stems.keys()].filter((each) => !inCue.has(each));
}

function ofTopic(service: string, topic: TopicId): Found {
  return { kind: 'answer', target: { service, topic, question: null, probability: sureOfTopic }, alternatives: [] };
}
