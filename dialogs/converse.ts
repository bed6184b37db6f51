import type { Knowledge } from '../knowledge/create-knowledge.ts';
import { sentences } from '../locales/sentences.ts';
import { respond } from './act/respond.ts';
import { tellOfContent } from './act/tell-of-content.ts';
import { typedQuestion } from './act/typed-question.ts';
import { dropStale } from './engine/drop-stale.ts';
import type { Input } from './input.ts';
import type { Intent } from './intent.ts';
import { emptyMemory, type Memory } from './memory.ts';
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
}

/**
 * One turn of the conversation. Pure: the same knowledge, memory and input always give the same turn, so a turn that
 * could not be saved is simply worked out again on the fresh memory.
 * @param kept what the conversation remembers
 * @param today ISO date of the turn
 */
export function converse(knowledge: Knowledge, kept: Memory, input: Input, today: string): Turn {
  // A memory kept by an earlier version may lack what this one remembers.
  const { memory, dropped } = dropStale(knowledge.content, { ...emptyMemory, ...kept });
  const { intent, memory: heard } = understand(knowledge, memory, readInput(knowledge, input));
  const spoken = { ...knowledge, content: knowledge.localised[heard.locale] };
  const { memory: after, replies: said, forget } = tellOfContent(respond(spoken, heard, intent, today));
  const replies = forget ? said : [...droppedReply(heard, dropped), ...said];
  const asked = replies.some((reply) => reply.type === 'question' || (reply.type === 'text' && reply.asks));
  const typed = typedQuestion(input, intent) ?? after.typed;
  return { memory: { ...after, typed, offered: replies.flatMap(offeredBy), asked }, intent, replies, forget };
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
