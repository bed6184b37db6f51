import type { Activity } from 'botbuilder';
import { converse } from '../../dialogs/converse.ts';
import type { Input } from '../../dialogs/input.ts';
import type { Intent } from '../../dialogs/intent.ts';
import type { Lack } from '../../dialogs/lack.ts';
import { emptyMemory, type Memory } from '../../dialogs/memory.ts';
import type { Reply } from '../../dialogs/replies.ts';
import { diagnosed } from '../../dialogs/reply/diagnosed.ts';
import { standingOf } from '../../dialogs/reply/standing-of.ts';
import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { type Locale, sentences } from '../../locales/sentences.ts';
import { newDocumentId, publishedPlan } from '../documents/published-plan.ts';
import { localDay } from '../local-day.ts';
import type { Besides } from '../render/to-activities.ts';
import { type KeptDocument, type Logged, type Reminder, StaleVersionError, type Store } from '../storage/store.ts';

/** Answered ids kept per conversation: repeats come within seconds. */
const rememberedIds = 50;
const mostAttempts = 10;
const hour = 3600_000;

export interface TurnRequest {
  conversationId: string;
  /** The channel's id of the activity, the same when it is sent again. */
  activityId: string;
  input: Input;
  /** When the turn is taken. */
  now: Date;
  /** The language of a conversation that begins, where the channel knows the person's. */
  locale?: Locale | undefined;
  /** What to log of a turn: the person's activity and the replies. A channel without a log gives none. */
  toLog(replies: Reply[], locale: Locale, besides: Besides): Partial<Activity>[];
  /** Where the documents of a plan can be got, and for how many hours; null where nobody could follow a link. */
  publish?: { address: string; hours: number } | null;
  /** Where the person can be written to first; missing where they cannot: there, nothing is reminded. */
  reference?: object;
}

export type TurnResult =
  | { repeated: true }
  | { repeated: false; replies: Reply[]; locale: Locale; logged: Logged[]; besides: Besides; lacked: Lack | null };

/**
 * Takes one turn: reads the memory, converses, saves. When another turn saved first, converses again on the fresh
 * memory; when the activity was answered already, does nothing. Replies may be sent only after this returns.
 */
export async function takeTurn(knowledge: Knowledge, store: Store, request: TurnRequest): Promise<TurnResult> {
  const { conversationId, activityId, input, locale = emptyMemory.locale, publish } = request;
  const today = localDay(request.now);
  for (let attempt = 1; ; attempt++) {
    const found = await store.read(conversationId);
    const answered = found?.kept.answered ?? [];
    if (answered.includes(activityId)) return { repeated: true };
    const before = { ...emptyMemory, locale, ...found?.kept.memory };
    const { memory, replies, forget, intent } = converse(knowledge, before, input, today);
    const document =
      publish && replies.some(hasDocuments) ? documentOf(knowledge.content, memory, replies, today) : null;
    const kept = publish && document && { ...document, expires: request.now.valueOf() + publish.hours * hour };
    const besides: Besides = {
      published: publish && kept ? publishedPlan(publish.address, kept, publish.hours) : null,
      standing: standingOf(knowledge.localised[memory.locale], sentences(memory.locale), memory),
      forgotten: forget,
    };
    try {
      const logged = await store.save({
        conversationId,
        kept: { memory, answered: [...answered, activityId].slice(-rememberedIds) },
        version: found?.version ?? 0,
        activities: request.toLog(replies, memory.locale, besides),
        document: kept,
        reminder: reminderOf(replies, request.reference),
        forget,
      });
      return { repeated: false, replies, locale: memory.locale, logged, besides, lacked: lackedIn(intent) };
    } catch (error) {
      if (!(error instanceof StaleVersionError) || attempt === mostAttempts) throw error;
    }
  }
}

function lackedIn(intent: Intent): Lack | null {
  if (intent.type !== 'lacked') return null;
  const { type, ...lack } = intent;
  return lack;
}

/** The reminder that the replies promise; nothing when they say nothing of it, null when there is to be none. */
function reminderOf(replies: readonly Reply[], reference: object | undefined): Reminder | null | undefined {
  const reply = replies.find((each) => each.type === 'reminder');
  if (!reply || !reference) return undefined;
  return reply.day === null ? null : { day: reply.day, reference };
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
