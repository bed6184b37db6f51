import { converse } from '../../dialogs/converse.ts';
import type { Intent } from '../../dialogs/intent.ts';
import { emptyMemory, type Memory } from '../../dialogs/memory.ts';
import type { Reply } from '../../dialogs/replies.ts';
import { isDoubtful } from '../../dialogs/reply/doubtful-answer.ts';
import { readInput } from '../../dialogs/understand/said.ts';
import { understand } from '../../dialogs/understand/understand.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { ExplainedQuestion } from '../../knowledge/understand/retrieval/explain-question.ts';
import type { Locale } from '../../locales/sentences.ts';

/** What is said to a question that is typed first, and how it came to be said. */
export interface ExplainedTurn {
  locale: Locale;
  replies: Reply[];
  intent: Intent;
  /** The name of the reading that it was understood by. */
  reading: string;
  /** Whether the answer says that it may not be what was asked. */
  isDoubtful: boolean;
  search: ExplainedQuestion;
}

export interface TypedTurn {
  text: string;
  /** What a button that was tapped stands for; undefined when the text was typed. */
  value?: unknown;
  /** The service that was spoken of before, when the question leans on it; null when it begins the conversation. */
  about: string | null;
}

/** @param today ISO date */
export function explainTurn(knowledge: Knowledge, { text, value, about }: TypedTurn, today: string): ExplainedTurn {
  const before: Memory = about
    ? converse(knowledge, emptyMemory, { type: 'page', service: about }, today).memory
    : emptyMemory;
  const input = { type: 'message', text, value } as const;
  const { intent, replies, memory } = converse(knowledge, before, input, today);
  const { reading } = understand(knowledge, before, readInput(knowledge, input));
  return {
    locale: memory.locale,
    replies,
    intent,
    reading,
    isDoubtful: intent.type === 'show-target' && isDoubtful(intent),
    search: knowledge.explain(knowledge.read(text)),
  };
}
