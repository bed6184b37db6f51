import type { Activity } from 'botbuilder';
import type { Gap } from '../../dialogs/gaps/gap.ts';
import type { Input } from '../../dialogs/input.ts';
import { emptyMemory, type Memory } from '../../dialogs/memory.ts';
import type { SharedPlan } from '../../dialogs/plan/shared-plan.ts';
import type { Reply, Standing } from '../../dialogs/replies.ts';
import { diagnosed } from '../../dialogs/reply/diagnosed.ts';
import { standingOf } from '../../dialogs/reply/standing-of.ts';
import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { type Locale, sentences } from '../../locales/sentences.ts';
import { type Converse, converseHere } from '../converse/converse-here.ts';
import { newDocumentId, type PublishedPlan, publishedPlan } from '../documents/published-plan.ts';
import { localDay } from '../local-day.ts';
import type { TurnOutcome } from '../metrics/turn-outcome.ts';
import type { TurnChannel, WatchTurn } from '../metrics/watch-turns.ts';
import {
  type Holder,
  type KeptDocument,
  type Logged,
  type Outgoing,
  type Reminder,
  type SavedTurn,
  StaleVersionError,
  type Store,
} from '../storage/store.ts';

const mostAttempts = 10;
const hour = 3600_000;

/** What is said in a turn. */
export interface Said {
  replies: Reply[];
  locale: Locale;
  published: PublishedPlan | null;
  /** Where the conversation stands after it. */
  standing: Standing;
  /** What it shows that is missing. */
  gap: Gap | null;
  /** How it counts. */
  outcome: TurnOutcome;
  /** Whether all that was kept of the conversation has just been deleted. */
  forgotten: boolean;
}

/** What of a turn depends on what was kept before it. */
type How = Pick<SavedTurn, 'version' | 'document' | 'shared' | 'forget'>;

export interface TurnRequest {
  conversationId: string;
  /** The channel's id of the activity, the same when it is sent again. */
  activityId: string;
  input: Input;
  /** When the turn is taken. */
  now: Date;
  /** The language of a conversation that begins, where the channel knows the person's. */
  locale?: Locale | undefined;
  /** What to log of a turn: the person's activity and the replies. A channel that keeps its own log gives none. */
  toLog?(said: Said): Partial<Activity>[];
  /** What is to be posted to a channel, and who is about to do it. */
  toSend?: { activities(said: Said): Partial<Activity>[]; holder: Holder };
  /** Where the documents of a plan can be got, and for how many hours; null where nobody could follow a link. */
  publish?: { address: string; hours: number } | null;
  /** Where the person can be written to first; missing where they cannot: there, nothing is reminded. */
  reference?: object;
}

export type TurnResult = { repeated: true } | ({ repeated: false; logged: Logged[]; held: Outgoing[] } & Said);

/** Takes one turn of a channel. */
export type TakeTurn = (channel: TurnChannel, knowledge: Knowledge, request: TurnRequest) => Promise<TurnResult>;

/** As a running service takes them: counted and logged. */
export function watchedTurns(store: Store, watch: WatchTurn, converse: Converse = converseHere): TakeTurn {
  return (channel, knowledge, request) =>
    watch(channel, request.conversationId, () => takeTurn(knowledge, store, request, converse));
}

/**
 * Takes one turn: reads the memory, converses, saves. When another turn saved first, converses again on the fresh
 * memory; when the activity was answered already, does nothing. Replies may be sent only after this returns.
 * @param converse works out what is said
 * @throws StorageError when it could not be saved: nothing of it has been done
 */
export async function takeTurn(
  knowledge: Knowledge,
  store: Store,
  request: TurnRequest,
  converse: Converse = converseHere,
): Promise<TurnResult> {
  const { conversationId, activityId, input, locale = emptyMemory.locale, publish } = request;
  const today = localDay(request.now);
  for (let attempt = 1; ; attempt++) {
    const found = await store.read(conversationId);
    if (found && (await store.hasAnswered(conversationId, activityId))) return { repeated: true };
    const before = { ...emptyMemory, locale, ...found?.kept.memory };
    const turn = await converse(knowledge, before, input, today, request.now.valueOf());
    const { memory, replies, forget, gap, outcome } = turn;
    const document =
      publish && replies.some(hasDocuments) ? documentOf(knowledge.content, memory, replies, today) : null;
    const kept = publish && document && { ...document, expires: request.now.valueOf() + publish.hours * hour };
    const said: Said = {
      replies,
      locale: memory.locale,
      published: publish && kept ? publishedPlan(publish.address, kept, publish.hours) : null,
      standing: standingOf(knowledge.localised[memory.locale], sentences(memory.locale), memory),
      forgotten: false,
      gap: forget ? null : gap,
      outcome,
    };
    const version = found?.version ?? 0;
    try {
      if (forget) return await saveForgotten(store, request, memory, said, before, version);
      const shared = sharedBetween(before, memory);
      return await saveSaid(store, request, memory, said, { version, document: kept, shared, forget });
    } catch (error) {
      if (!(error instanceof StaleVersionError) || attempt === mostAttempts) throw error;
    }
  }
}

async function saveSaid(
  store: Store,
  { conversationId, activityId, toLog, toSend, reference }: TurnRequest,
  memory: Memory,
  said: Said,
  how: How,
): Promise<TurnResult> {
  const { logged, held } = await store.save({
    conversationId,
    kept: { memory },
    activityId,
    activities: toLog?.(said) ?? [],
    reminder: reminderOf(said.replies, reference),
    outgoing: toSend && { activities: toSend.activities(said), holder: toSend.holder },
    ...how,
  });
  return { repeated: false, ...said, logged, held };
}

/**
 * Deletes first, and says so when nothing is left. What is kept meanwhile is only that it was asked for: if the light goes out before
 * it is said, the same message deletes again.
 */
async function saveForgotten(
  store: Store,
  request: TurnRequest,
  memory: Memory,
  turn: Said,
  { offered }: Memory,
  version: number,
): Promise<TurnResult> {
  const { conversationId } = request;
  const asked: Memory = { ...memory, pending: 'delete-data', offered };
  await store.save({ conversationId, kept: { memory: asked }, version, activities: [], forget: true });
  const isErased = await store.isErased();
  const { replies, locale } = turn;
  const said = { ...turn, replies: isErased ? replies : sayLater(replies, locale), published: null, forgotten: true };
  for (let attempt = 1; ; attempt++) {
    const last = await store.read(conversationId);
    try {
      // Forgetting again: another message may have left something meanwhile.
      return await saveSaid(store, request, memory, said, { version: last?.version ?? 0, forget: true });
    } catch (error) {
      if (!(error instanceof StaleVersionError) || attempt === mostAttempts) throw error;
    }
  }
}

/** The same replies, but for the one that says that it is done. */
function sayLater(replies: readonly Reply[], locale: Locale): Reply[] {
  const t = sentences(locale);
  return replies.map((reply) =>
    reply.type === 'text' && reply.text === t('deleted') ? { ...reply, text: t('deletedLater') } : reply,
  );
}

/** The reminder that the replies promise; nothing when they say nothing of it, null when there is to be none. */
function reminderOf(replies: readonly Reply[], reference: object | undefined): Reminder | null | undefined {
  const reply = replies.find((each) => each.type === 'reminder');
  if (!reply || !reference) return undefined;
  return reply.day === null ? null : { day: reply.day, reference };
}

/** What a turn lets be seen, or takes back; nothing when it changes nothing of it. */
function sharedBetween(before: Memory, after: Memory): SharedPlan | null | undefined {
  if (after.shared === before.shared) return undefined;
  return after.shared.at(-1) ?? null;
}

/** Whether a reply leads to the documents of the plan. */
function hasDocuments(reply: Reply): boolean {
  if (reply.type === 'reminder') return reply.day !== null;
  return (
    reply.type === 'plan-files' || reply.type === 'duty-list' || (reply.type === 'plan' && reply.form !== 'changed')
  );
}

/** What the plan or the list of a memory can be written from again. */
function documentOf(
  content: Content,
  memory: Memory,
  replies: readonly Reply[],
  date: string,
): Omit<KeptDocument, 'expires'> | null {
  const found = diagnosed(content, memory);
  if (!found) return null;
  const again = replies.find((reply) => reply.type === 'reminder')?.day;
  const input = { guide: found.id, answers: found.answers, locale: memory.locale, date, ...(again && { again }) };
  return { id: newDocumentId(), input };
}
