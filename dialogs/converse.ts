import type { Knowledge } from '../knowledge/create-knowledge.ts';
import { sentences } from '../locales/sentences.ts';
import { respond } from './act/respond.ts';
import { tellOfContent } from './act/tell-of-content.ts';
import { oneLine, typedQuestion } from './act/typed-question.ts';
import { beginningOf } from './day.ts';
import { dropStale } from './engine/drop-stale.ts';
import type { Gap } from './gaps/gap.ts';
import { gapIn, lastTarget } from './gaps/gap-in.ts';
import { answeredSince, tellAnswered, withoutTold } from './gaps/tell-answered.ts';
import { waitingAfter } from './gaps/waiting.ts';
import type { Input } from './input.ts';
import type { Intent } from './intent.ts';
import { emptyMemory, type LastAnswer, type Memory } from './memory.ts';
import type { Button, Reply } from './replies.ts';
import { readInput } from './understand/said.ts';
import { understand } from './understand/understand.ts';

export interface Turn {
  /** What was understood. */
  intent: Intent;
  memory: Memory;
  replies: Reply[];
  /** True when everything kept about the conversation must be deleted, its log too. */
  forget: boolean;
  /** What the turn shows that is missing. */
  gap: Gap | null;
}

/**
 * One turn of the conversation. Pure: the same knowledge, memory and input always give the same turn, so a turn that
 * could not be saved is simply worked out again on the fresh memory.
 * @param kept what the conversation remembers
 * @param today ISO date of the turn
 * @param moment of the turn, in milliseconds since 1970
 */
export function converse(
  knowledge: Knowledge,
  kept: Memory,
  input: Input,
  today: string,
  moment = beginningOf(today),
): Turn {
  // A memory kept by an earlier version may lack what this one remembers.
  const { memory, dropped } = dropStale(knowledge.content, { ...emptyMemory, ...kept });
  const { intent, memory: heard } = understand(knowledge, memory, readInput(knowledge, input));
  const spoken = { ...knowledge, content: knowledge.localised[heard.locale] };
  const { memory: after, replies: said, forget } = tellOfContent(respond(spoken, heard, intent, today));
  const gap = gapIn(knowledge.content, memory, input, intent);
  if (forget) return { memory: withOffered(after, said), intent, replies: said, forget, gap };
  const answered = comesBack(input) ? answeredSince(spoken, heard, moment) : [];
  const news = answered.flatMap((each) =>
    tellAnswered(spoken.content, sentences(after.locale), each, moment, input.type === 'return'),
  );
  const replies = [...droppedReply(heard, dropped), ...news, ...said];
  const typed = typedQuestion(input, intent);
  const asked = typed ?? (gap && oneLine(gap.asked));
  const told = comesBack(input) ? withoutTold(after, answered, moment) : after;
  const remembered: Memory = {
    ...told,
    typed: typed ?? after.typed,
    model: modelAsked(intent),
    last: after.last === heard.last ? after.last : withAsked(after.last, asked),
    waiting: waitingAfter(told.waiting, { gap, question: asked, about: heard.last && lastTarget(heard.last), moment }),
  };
  return { memory: withOffered(remembered, replies), intent, replies, forget, gap };
}

/** What may be typed instead of tapped, and whether the question under way has just been asked. */
function withOffered(memory: Memory, replies: readonly Reply[]): Memory {
  const asked = replies.some((reply) => reply.type === 'question' || (reply.type === 'text' && reply.asks === true));
  return { ...memory, offered: replies.flatMap(offeredBy), asked };
}

function modelAsked(intent: Intent): Memory['model'] {
  if (intent.type !== 'show-model') return null;
  const { dimension, level, band, place } = intent;
  return { dimension, level, band, place };
}

/** Whether whoever did it is there to be told something. */
function comesBack({ type }: Input): boolean {
  return type === 'message' || type === 'return';
}

function withAsked(last: LastAnswer | null, asked: string | null): LastAnswer | null {
  return last && asked !== null ? { ...last, asked } : last;
}

/** What the person is told when the content changed under their answers. */
function droppedReply({ locale }: Memory, titles: readonly string[]): Reply[] {
  if (titles.length === 0) return [];
  return [{ type: 'text', text: sentences(locale)('stale', { titles: titles.join(', ') }), buttons: [] }];
}

/** The buttons whose label may also be typed; the options of a question are read by the question itself. */
function offeredBy(reply: Reply): Button[] {
  if (reply.type === 'question') return [];
  return reply.type === 'text' ? [...(reply.items ?? []), ...reply.buttons] : reply.buttons;
}
