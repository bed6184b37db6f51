import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { Memory } from '../memory.ts';
import { answerFromButton } from './answer-from-button.ts';
import { offeredAs } from './offered-as.ts';
import type { Said, SaidInWords } from './said.ts';

interface Heard {
  memory: Memory;
  /** What is left to understand, without the request for a language. */
  said: Said;
}

/**
 * In which language the conversation goes on: the one asked for («què és EACAT? En castellà, si us plau»), or else the
 * one in which the person clearly writes. A tap says nothing of it, nor does a label that was copied.
 */
export function hearLanguage(knowledge: Knowledge, memory: Memory, said: Said): Heard {
  if (said.type !== 'message' || answerFromButton(knowledge.content, said.value)) return { memory, said };
  if (offeredAs(memory, said.utterance)) return { memory, said };
  const requested = requestIn(knowledge, memory, said);
  if (requested) return requested;
  const locale = memory.localeChosen ? null : said.utterance.language;
  return { memory: locale ? { ...memory, locale } : memory, said };
}

/** A request for a language beside a question; by itself it is an order like any other. */
function requestIn(knowledge: Knowledge, memory: Memory, said: SaidInWords): Heard | null {
  const { pieces } = said.utterance;
  if (pieces.length < 2) return null;
  const request = pieces.find(({ utterance }) => utterance.order === 'language' && utterance.languageAsked !== null);
  if (!request) return null;
  const locale = request.utterance.languageAsked ?? memory.locale;
  const rest = pieces
    .filter((piece) => piece !== request)
    .map(({ utterance }) => utterance.text)
    .join(' ');
  return { memory: { ...memory, locale, localeChosen: true }, said: { ...said, utterance: knowledge.read(rest) } };
}
