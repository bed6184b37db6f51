import type { Memory } from '../memory.ts';
import type { Button, Reply } from '../replies.ts';

/** What a turn says, and what is remembered after it. */
export interface Response {
  memory: Memory;
  replies: Reply[];
  /** True when everything kept about the conversation must be deleted. */
  forget: boolean;
}

/** Replies that change nothing of what is remembered. */
export function answer(memory: Memory, ...replies: Reply[]): Response {
  return { memory, replies, forget: false };
}

/** One text, and nothing else. */
export function say(memory: Memory, text: string, buttons: Button[] = []): Response {
  return answer(memory, { type: 'text', text, buttons });
}
