import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Input } from '../../../dialogs/input.ts';
import { emptyMemory } from '../../../dialogs/memory.ts';
import { unavailableText } from '../../../dialogs/reply/unavailable-text.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { subjectsOf } from '../../../knowledge/subjects.ts';
import type { Log } from '../../log.ts';
import type { WatchTurn } from '../../metrics/watch-turns.ts';
import { toActivities } from '../../render/to-activities.ts';
import { readVote, type Vote } from '../../render/vote.ts';
import type { News } from '../../storage/instances.ts';
import { type Logged, StorageError, type Store } from '../../storage/store.ts';
import { readText } from '../read-text.ts';
import { type TurnRequest, takeTurn } from '../take-turn.ts';
import { forgottenEvent } from './forgotten-event.ts';
import { clientActivityId, keptActivity } from './kept-activity.ts';
import type { LiveStreams } from './live-streams.ts';
import type { TokenSubject } from './tokens.ts';

export const botAccount = { id: 'guia-eadmin', name: 'Guia eAdmin', role: 'bot' as const };

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

/**
 * Conversations over Direct Line: the log is what the clients see.
 * @param tell tells the other instances, which may have the sockets of those who listen
 */
export function createConversations(
  knowledge: Knowledge,
  store: Store,
  streams: LiveStreams,
  now: () => Date,
  documentHours: number,
  log: Log,
  watch: WatchTurn,
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
    const request: TurnRequest = {
      conversationId,
      activityId,
      input,
      now: now(),
      locale: subject.locale,
      publish: { address, hours: documentHours },
      toLog({ replies, locale, published, standing, forgotten }) {
        const besides = { published, standing, forgotten };
        const said = toActivities('webchat', knowledge.localised[locale], locale, replies, besides).map((reply) =>
          stamp(subject, botAccount, { ...reply, ...(heard?.id && { replyToId: heard.id }) }),
        );
        return heard && !forgotten ? [heard, ...said] : said;
      },
    };
    const result = await watch('direct-line', conversationId, () => takeTurn(knowledge, store, request));
    if (result.repeated) {
      // Who answered it may have fallen before it told anybody.
      tell({ conversationId });
      return;
    }
    const { logged, forgotten } = result;
    const next = logged[0]?.sequence ?? 1;
    streams.publish(conversationId, [...(forgotten ? forgetting(heard, next) : []), ...logged]);
    tell({ conversationId, ...(forgotten && { forgottenAt: next }) });
    // Kept with the vote, and with nothing of who says it, until editors have their list.
    if (result.lacked) log.info('answer lacked', { ...result.lacked });
  };

  /** Owns up to what could not be saved, once for each message: clients send it again by themselves. */
  const apologise = (subject: TokenSubject, id: string) => {
    if (told.has(id)) return;
    told.set(id, true);
    const text = unavailableText(knowledge, subject.locale ?? emptyMemory.locale);
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
      if (vote && isKnown(knowledge, vote)) {
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

/** What open clients see of the turn that deletes everything, and nobody else: what the person wrote is not kept either. */
function forgetting(heard: Partial<Activity> | null, next: number): Logged[] {
  return [...(heard ? [{ sequence: next - 0.6, activity: heard }] : []), forgottenEvent(next)];
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
