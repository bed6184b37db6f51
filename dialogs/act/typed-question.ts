import type { Input } from '../input.ts';
import type { Intent } from '../intent.ts';

/** What is said to ask something of us; orders, moves and replies to a question ask nothing. */
const asking: ReadonlySet<Intent['type']> = new Set<Intent['type']>([
  'show-target',
  'show-several',
  'show-dimension',
  'show-model',
  'show-lookalike',
  'show-resource',
  'choose-target',
  'choose-reading',
  'which-service',
  'unknown',
]);
/** A subject of a message is no longer than this. */
const longest = 120;

/**
 * The question that a person typed, in a line, for whoever they turn to when we do not have the answer.
 * @returns null when they tapped, or asked nothing
 */
export function typedQuestion(input: Input, intent: Intent): string | null {
  if (input.type !== 'message' || input.value !== undefined || !asking.has(intent.type)) return null;
  // «No és això» is about the question before.
  if (intent.type === 'choose-target' && intent.why === 'denied') return null;
  return oneLine(input.text);
}

/** A text in a line, cut where a subject of a message would be. */
export function oneLine(text: string): string;
export function oneLine(text: string | null): string | null;
export function oneLine(text: string | null): string | null {
  if (text === null) return null;
  const line = text.trim().replace(/\s+/gu, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
