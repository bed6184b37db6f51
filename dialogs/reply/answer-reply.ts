import type { Content, Service, Statement } from '../../knowledge/content.ts';
import type { AnswerTopicId, TopicId } from '../../knowledge/schema/ids.ts';
import { subjectsOf } from '../../knowledge/subjects.ts';
import type { Target } from '../../knowledge/understand/retrieval/search.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { AnswerReply, Button } from '../replies.ts';
import { checkIntegration } from './check-integration.ts';
import { incidentLines } from './incident-lines.ts';
import { subjectReply } from './subject-reply.ts';
import { countWords, tellFacts } from './tell-facts.ts';
import type { Telling } from './telling.ts';

/** How long an answer may be. */
export interface Room {
  points: number;
  words: number;
}

/** An answer by itself. */
export const wholeRoom: Room = { points: 5, words: 80 };
/** A topic, when something else may have been asked. */
const roomBesides: Room = { points: 2, words: 45 };
/** An answer among others: together they are no longer than one. */
export function sharedRoom(count: number): Room {
  return { points: Math.floor(wholeRoom.points / count), words: Math.floor(wholeRoom.words / count) };
}
const mostFollowUps = 3;

const sure: Telling = { besides: [], isItsQuestion: true, isIncident: false };

/** Which topics help after a question of the service's own, the most useful first; after a topic, the topic says. */
const afterOwnQuestion: readonly TopicId[] = ['que-es', 'formacio', 'suport'];

/**
 * The answer for a target: as many facts as there is room for, with their sources and the useful next questions.
 * @param leading place of the fact to be said first, 0 for the order of the content
 * @param from how many facts of the topic have been shown already; from the first one again when there are no more
 * @returns null when the content no longer has the target
 */
export function answerReply(
  content: Content,
  t: Sentences,
  target: Target,
  { leading = 0, from = 0, room = wholeRoom, ...rest }: Place & Partial<Telling> = {},
): AnswerReply | null {
  const telling = { ...sure, ...rest };
  const subject = subjectsOf(content).get(target.service);
  if (subject) return subjectReply(content, t, subject, target.question, telling);
  const service = content.services.get(target.service);
  if (!service) return null;
  if (target.topic === 'altres') return ownQuestion(content, t, service, target.question, telling);
  const facts = ledBy(service.topics[target.topic], leading);
  const start = from < facts.length ? from : 0;
  const ownRoom = telling.besides.length > 0 ? roomBesides : room;
  const shown = fitting(facts.slice(start), roomBesideContact(service, facts.slice(start), ownRoom));
  const next = start + shown.length;
  const value = { service: service.id, topic: target.topic, from: next, ...(leading > 0 && { leading }) };
  const more: Button[] = next < facts.length ? [{ label: t('more'), value }] : [];
  return build(content, t, service, target.topic, topicTitle(content, service, target.topic), shown, more, telling);
}

/** Which facts of a topic, and how many. */
interface Place {
  leading?: number;
  from?: number;
  room?: Room;
}

/**
 * Some facts of a topic and no others: what the content says of the relation between two services.
 * @param places which facts, by their place
 */
export function factsReply(
  content: Content,
  t: Sentences,
  target: Target,
  places: readonly number[],
  room: Room,
): AnswerReply | null {
  const service = content.services.get(target.service);
  if (!service || target.topic === 'altres') return null;
  const facts = service.topics[target.topic];
  const shown = fitting(
    places.flatMap((place) => facts[place] ?? []),
    room,
  );
  if (shown.length === 0) return null;
  return build(content, t, service, target.topic, topicTitle(content, service, target.topic), shown, []);
}

/** «e-NOTUM · com es demana» */
function topicTitle(content: Content, service: Service, topic: TopicId): string {
  return `${service.name} · ${content.topics.find(({ id }) => id === topic)?.title ?? topic}`;
}

function ownQuestion(
  content: Content,
  t: Sentences,
  service: Service,
  id: string | null,
  telling: Telling,
): AnswerReply | null {
  const question = service.questions.find((own) => own.id === id);
  if (!question) return null;
  const reply = build(content, t, service, 'altres', `${service.name} · ${question.q}`, [question], [], telling);
  return { ...reply, about: { ...reply.about, question: question.id } };
}

function build(
  content: Content,
  t: Sentences,
  service: Service,
  topic: AnswerTopicId,
  title: string,
  shown: readonly Statement[],
  more: Button[],
  telling: Telling = sure,
): AnswerReply {
  // Of what does not work, what is known of that very thing goes before whom to ask.
  const besidesFirst = telling.isIncident && topic !== 'altres';
  const { points, sources } = tellFacts(t, shown, { ...telling, besidesFirst });
  const unsourced = shown.every((fact) => fact.unsourced);
  const checks = checkIntegration(content, t, service.id, topic);
  const left = mostFollowUps - more.length - checks.length;
  const next = content.topics.find(({ id }) => id === topic)?.next ?? afterOwnQuestion;
  const others = next.slice(0, left).map((id): Button => {
    const label = content.topics.find((candidate) => candidate.id === id)?.label ?? id;
    return { label, value: { service: service.id, topic: id } };
  });
  return {
    type: 'answer',
    about: { service: service.id, topic },
    title,
    points: [
      ...points,
      ...(unsourced ? [t('unsourcedAsk', { support: supportOf(service) })] : []),
      ...(telling.isIncident ? incidentLines(content, t, 'incident', points) : []),
    ],
    sources,
    unsourced,
    buttons: [...checks, ...more, ...others],
  };
}

/** Who to ask about a service, in a line. */
export function supportOf(service: Service): string {
  const { text, url, phone } = service.support;
  return [text, phone, url].filter(Boolean).join(' · ');
}

/** The facts in their order, but for the one to be said first. */
function ledBy(facts: readonly Statement[], leading: number): Statement[] {
  const first = facts[leading];
  return first ? [first, ...facts.filter((fact) => fact !== first)] : [...facts];
}

/** Who to ask takes its room too, when nothing that could be said has a source. */
function roomBesideContact(service: Service, facts: readonly Statement[], room: Room): Room {
  if (!facts.every((fact) => fact.unsourced)) return room;
  return { points: room.points - 1, words: room.words - countWords(supportOf(service)) };
}

function fitting<T extends Statement>(facts: readonly T[], room: Room): T[] {
  const shown: T[] = [];
  let words = 0;
  for (const fact of facts) {
    words += countWords(fact.text);
    if (shown.length > 0 && (words > room.words || shown.length === room.points)) break;
    shown.push(fact);
  }
  return shown;
}
