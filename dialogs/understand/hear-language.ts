import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { Input } from '../input.ts';
import type { Memory } from '../memory.ts';
import { answerFromButton } from './answer-from-button.ts';
import { offeredAs } from './offered-as.ts';

interface Heard {
  memory: Memory;
  /** What is left to understand, without the request for a language. */
  input: Input;
}

/**
 * In which language the conversation goes on: the one asked for («què és EACAT? En castellà, si us plau»), or else the
 * one in which the person clearly writes. A tap says nothing of it, nor does a label that was copied.
 */
export function hearLanguage(knowledge: Knowledge, memory: Memory, input: Input): Heard {
  if (input.type !== 'message' || answerFromButton(knowledge.content, input.value)) return { memory, input };
  if (offeredAs(memory, input.text)) return { memory, input };
  const requested = requestIn(knowledge, memory, input);
  if (requested) return requested;
  const locale = memory.localeChosen ? null : knowledge.languages.detect(input.text);
  return { memory: locale ? { ...memory, locale } : memory, input };
}

/** A request for a language beside a question; by itself it is an order like any other. */
function requestIn(knowledge: Knowledge, memory: Memory, input: Extract<Input, { type: 'message' }>): Heard | null {
  const pieces = knowledge.questions.split(input.text);
  if (pieces.length < 2) return null;
  const isRequest = (text: string) =>
    knowledge.commands.read(text) === 'language' && knowledge.languages.asked(text) !== null;
  const request = pieces.find(({ text }) => isRequest(text));
  if (!request) return null;
  const locale = knowledge.languages.asked(request.text) ?? memory.locale;
  const rest = pieces
    .filter((piece) => piece !== request)
    .map(({ text }) => text)
    .join(' ');
  return { memory: { ...memory, locale, localeChosen: true }, input: { ...input, text: rest } };
}
