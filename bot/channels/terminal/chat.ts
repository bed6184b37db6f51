import { createInterface } from 'node:readline/promises';
import { converse } from '../../../dialogs/converse.ts';
import type { Input } from '../../../dialogs/input.ts';
import { emptyMemory, type Memory } from '../../../dialogs/memory.ts';
import type { Reply } from '../../../dialogs/replies.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { localDay } from '../../local-day.ts';
import { toText } from '../../render/to-text.ts';

/** The conversation in a terminal, until the person ends it with Ctrl+D. Nothing is kept. */
export async function chatInTerminal(
  knowledge: Knowledge,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<void> {
  let memory: Memory = emptyMemory;
  const say = (turn: Input) => {
    const result = converse(knowledge, memory, turn, localDay(new Date()));
    memory = result.memory;
    for (const reply of result.replies) output.write(`\n${withButtons(knowledge, memory, reply)}\n`);
    output.write('\n> ');
  };
  say({ type: 'start' });
  for await (const line of createInterface({ input })) say({ type: 'message', text: line });
  output.write('\n');
}

/** In a terminal the buttons are read, and typed. */
function withButtons(knowledge: Knowledge, memory: Memory, reply: Reply): string {
  const text = toText(knowledge.localised[memory.locale], memory.locale, reply);
  if (reply.type === 'question' || reply.buttons.length === 0) return text;
  return `${text}\n\n${reply.buttons.map((button) => `[${button.label}]`).join(' ')}`;
}
