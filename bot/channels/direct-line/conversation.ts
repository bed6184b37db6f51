import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Input } from '../../../dialogs/input.ts';
import { emptyMemory } from '../../../dialogs/memory.ts';
import { unavailableText } from '../../../dialogs/reply/unavailable-text.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { subjectsOf } from '../../../knowledge/subjects.ts';
import type { KnowledgeSource } from '../../knowledge-source.ts';
import type { Log } from '../../log.ts';
import { toActivities } from '../../render/to-activities.ts';
import { readVote, type Vote } from '../../render/vote.ts';
import { type Logged, StorageError, type Store } from '../../storage/store.ts';
import { readText } from '../read-text.ts';
import { takeTurn } from '../take-turn.ts';
import { clientActivityId, keptActivity } from './kept-activity.ts';
import type { LiveStreams } from './live-streams.ts';
import type { TokenSubject } from './tokens.ts';

export const botAccount = { id: 'guia-eadmin', name: 'Guia eAdmin', role: 'bot' as const };

/** What tells a page that its conversation has been deleted, with the key that resumed it: it may ask for another (`routes.ts`). */
const forgottenEvent = 'forgotten';
/** Messages that were owned up to. */
const mostTold = 1000;

export interface Conversations {
  /** Greets the person the first time a conversation is opened; later openings change nothing. */
  open(subject: TokenSubject, address: string): Promise<void>;
  /**
   * Logs an activity from the person, answers it, and sends both to whoever listens.
   * @param address at which the person reached us
   * @returns the id the activity has in the log
   */
  post(subject: TokenSubject, activity: Partial<Activity>, address: string): Promise<string>;
}

/** Conversations over Direct Line: the log is what the clients see. */
export function createConversations(
  knowledge: KnowledgeSource,
  store: Store,
  streams: LiveStreams,
  now: () => Date,
  documentHours: number,
  log: Log,
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
    const known = knowledge.current();
    const result = await takeTurn(known, store, {
      conversationId: subject.conversationId,
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
    });
    if (result.repeated) return;
    const { logged, forgotten } = result;
    const over = forgotten ? forgetting(heard, logged[0]?.sequence ?? 1) : [];
    streams.publish(subject.conversationId, [...over, ...logged]);
    // Kept with the vote, and with nothing of who says it, until editors have their list.
    if (result.lacked) log.info('answer lacked', { ...result.lacked });
  };

  /** What open clients see of the turn that deletes everything, and nobody else: what the person wrote is not kept either. */
  const forgetting = (heard: Partial<Activity> | null, next: number): Logged[] => [
    ...(heard ? [{ sequence: next - 0.6, activity: heard }] : []),
    { sequence: next - 0.3, activity: { type: 'event', name: forgottenEvent } },
  ];

  /** Owns up to what could not be saved, once for each message: clients send it again by themselves. */
  const apologise = (subject: TokenSubject, id: string) => {
    if (told.has(id)) return;
    told.set(id, true);
    const text = unavailableText(knowledge.current(), subject.locale ?? emptyMemory.locale);
    streams.tell(subject.conversationId, stamp(subject, botAccount, { type: 'message', text, replyToId: id }));
  };

  return {
    async open(subject, address) {
      if ((await store.read(subject.conversationId)) !== null) return;
      await turn(subject, 'open', { type: 'start' }, null, address);
    },
    async post(subject, activity, address) {
      const clientId = clientActivityId(activity);
      const id = `${subject.conversationId}|${clientId ?? randomUUID()}`;
      const vote = readVote(activity);
      if (vote && isKnown(knowledge.current(), vote)) {
        log.info('answer rated', { ...vote });
        const { service, topic } = vote;
        if (!vote.useful) await turn(subject, id, { type: 'not-useful', service, topic }, null, address);
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

/** Only what the content has is counted: anybody may send anything. */
function isKnown({ content }: Knowledge, { service, topic }: Vote): boolean {
  const isOurs = content.services.has(service) || subjectsOf(content).has(service);
  return isOurs && (topic === 'altres' || content.topics.some(({ id }) => id === topic));
}

/** The service that the page around the chat is about, when it says so. */
function serviceOfPage({ type, name, value }: Partial<Activity>): string | null {
  if (type !== 'event' || name !== 'page') return null;
  const context = (value as { context?: unknown } | null | undefined)?.context;
  return typeof context === 'string' ? context : null;
}
