import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { GapTarget } from '../../../dialogs/gaps/gap.ts';
import { answeredSince } from '../../../dialogs/gaps/tell-answered.ts';
import type { Input } from '../../../dialogs/input.ts';
import { emptyMemory } from '../../../dialogs/memory.ts';
import { unavailableText } from '../../../dialogs/reply/unavailable-text.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { questionsOf, subjectsOf } from '../../../knowledge/subjects.ts';
import type { GapKeeper } from '../../gaps/gap-keeper.ts';
import type { KnowledgeSource } from '../../knowledge-source.ts';
import { toActivities } from '../../render/to-activities.ts';
import { readVote, type Vote } from '../../render/vote.ts';
import type { News } from '../../storage/instances.ts';
import { type Logged, StorageError, type Store } from '../../storage/store.ts';
import { readText } from '../read-text.ts';
import type { TakeTurn, TurnRequest } from '../take-turn.ts';
import { forgottenEvent } from './forgotten-event.ts';
import { clientActivityId, keptActivity } from './kept-activity.ts';
import type { LiveStreams } from './live-streams.ts';
import type { TokenSubject } from './tokens.ts';

export const botAccount = { id: 'guia-eadmin', name: 'Guia eAdmin', role: 'bot' as const };

/** Messages that were owned up to. */
const mostTold = 1000;

export interface Conversations {
  /** Greets the person the first time a conversation is opened; later, tells them what has an answer now, if anything has. */
  open(subject: TokenSubject, address: string): Promise<void>;
  /**
   * Logs an activity from the person, answers it, and sends both to whoever listens.
   * @param address at which the person reached us
   * @returns the id the activity has in the log
   */
  post(subject: TokenSubject, activity: Partial<Activity>, address: string): Promise<string>;
}

/**
 * Conversations over Direct Line: the log is what the clients see.
 * @param tell tells the other instances, which may have the sockets of those who listen
 */
export function createConversations(
  knowledge: KnowledgeSource,
  store: Store,
  streams: LiveStreams,
  now: () => Date,
  documentHours: number,
  takeTurn: TakeTurn,
  keeper: GapKeeper,
  tell: (news: News) => void = () => {},
): Conversations {
  const told = new LRUCache<string, true>({ max: mostTold });
  const stamp = (subject: TokenSubject, from: Partial<Activity>['from'], activity: Partial<Activity>) => ({
    ...activity,
    id: activity.id ?? `${subject.conversationId}|${randomUUID()}`,
    channelId: 'directline',
    conversation: { id: subject.conversationId } as Activity['conversation'],
    timestamp: now().toISOString() as unknown as Date,
    from: from as Activity['from'],
  });

  const turn = async (
    subject: TokenSubject,
    activityId: string,
    input: Input,
    heard: Partial<Activity> | null,
    address: string,
  ) => {
    const { conversationId } = subject;
    const known = knowledge.current();
    const request: TurnRequest = {
      conversationId,
      activityId,
      input,
      now: now(),
      locale: subject.locale,
      publish: { address, hours: documentHours },
      toLog({ replies, locale, published, standing, forgotten }) {
        const besides = { published, standing, forgotten };
        const said = toActivities('webchat', known.localised[locale], locale, replies, besides).map((reply) =>
          stamp(subject, botAccount, { ...reply, ...(heard?.id && { replyToId: heard.id }) }),
        );
        return heard && !forgotten ? [heard, ...said] : said;
      },
    };
    const result = await takeTurn('direct-line', known, request);
    if (result.repeated) {
      // Who answered it may have fallen before it told anybody.
      tell({ conversationId });
      return;
    }
    const { logged, forgotten } = result;
    const next = logged[0]?.sequence ?? 1;
    streams.publish(conversationId, [...(forgotten ? forgetting(heard, next) : []), ...logged]);
    tell({ conversationId, ...(forgotten && { forgottenAt: next }) });
    keeper.keep(result.gap, 'webchat');
  };

  /** Owns up to what could not be saved, once for each message: clients send it again by themselves. */
  const apologise = (subject: TokenSubject, id: string) => {
    if (told.has(id)) return;
    told.set(id, true);
    const text = unavailableText(knowledge.current(), subject.locale ?? emptyMemory.locale);
    streams.tell(subject.conversationId, stamp(subject, botAccount, { type: 'message', text, replyToId: id }));
  };

  return {
    async open(subject, address) {
      const found = await store.read(subject.conversationId);
      if (found === null) return turn(subject, 'open', { type: 'start' }, null, address);
      const memory = { ...emptyMemory, ...found.kept.memory };
      // Only whoever has something to be told: opening a conversation changes nothing else.
      if (answeredSince(knowledge.current(), memory, now().valueOf()).length === 0) return;
      await turn(subject, `return|${randomUUID()}`, { type: 'return' }, null, address);
    },
    async post(subject, activity, address) {
      const clientId = clientActivityId(activity);
      const id = `${subject.conversationId}|${clientId ?? randomUUID()}`;
      const vote = readVote(activity);
      if (vote && isKnown(knowledge.current(), vote)) {
        const { useful, ...answered } = vote;
        keeper.vote(vote);
        if (!useful) await turn(subject, id, { type: 'not-useful', ...answered }, null, address);
      }
      const service = serviceOfPage(activity);
      if (service) await turn(subject, id, { type: 'page', service }, null, address);
      if (activity.type !== 'message') return id;
      const heard = stamp(subject, { id: subject.userId, name: '', role: 'user' }, { ...keptActivity(activity), id });
      const input: Input = { type: 'message', text: readText(activity.text), value: activity.value };
      try {
        await turn(subject, id, input, heard, address);
      } catch (error) {
        if (error instanceof StorageError) apologise(subject, id);
        throw error;
      }
      return id;
    },
  };
}

/** What open clients see of the turn that deletes everything, and nobody else: what the person wrote is not kept either. */
function forgetting(heard: Partial<Activity> | null, next: number): Logged[] {
  return [...(heard ? [{ sequence: next - 0.6, activity: heard }] : []), forgottenEvent(next)];
}

/** Only what the content has is counted: anybody may send anything. */
function isKnown({ content }: Knowledge, vote: Vote): vote is Vote & GapTarget {
  const { service, topic, question } = vote;
  const isOurs = content.services.has(service) || subjectsOf(content).has(service);
  const isTopic = topic === 'altres' || content.topics.some(({ id }) => id === topic);
  const isQuestion = question === null || questionsOf(content, service).some(({ id }) => id === question);
  return isOurs && isTopic && isQuestion;
}

/** The service that the page around the chat is about, when it says so. */
function serviceOfPage({ type, name, value }: Partial<Activity>): string | null {
  if (type !== 'event' || name !== 'page') return null;
  const context = (value as { context?: unknown } | null | undefined)?.context;
  return typeof context === 'string' ? context : null;
}
