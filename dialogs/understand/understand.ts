import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { Utterance } from '../../knowledge/understand/utterance.ts';
import type { Memory } from '../memory.ts';
import { openTurn } from './open-turn.ts';
import type { Understood } from './reading.ts';
import { readings } from './readings.ts';
import type { Said, SaidInWords } from './said.ts';

interface UnderstoodTurn extends Understood {
  /** The name of the reading that it was understood by: see `readings.ts`. */
  reading: string;
  /** As it was kept, but for the language of the turn. */
  memory: Memory;
}

/** What a turn asks for: the first of the readings that it lends itself to. */
export function understand(knowledge: Knowledge, memory: Memory, said: Said): UnderstoodTurn {
  const whole = { probability: 1, span: { start: 0, end: 0 }, reading: said.type, memory };
  if (said.type === 'start') return { ...whole, intent: { type: 'welcome' } };
  if (said.type === 'return') return { ...whole, intent: { type: 'returned' } };
  if (said.type === 'not-useful') return { ...whole, intent: said };
  if (said.type === 'reminder') return { ...whole, intent: { type: 'reminded' } };
  if (said.type === 'page') return { ...whole, intent: { type: 'lean-on', service: said.service } };
  if (said.type === 'unreadable') return { ...whole, intent: { type: 'unreadable' } };
  return understandWords(knowledge, memory, said);
}

function understandWords(knowledge: Knowledge, kept: Memory, said: SaidInWords): UnderstoodTurn {
  const turn = openTurn(knowledge, kept, said);
  const again = (memory: Memory, utterance: Utterance) =>
    understandWords(knowledge, memory, { type: 'message', utterance });
  for (const { name, when, read } of readings) {
    const understood = when(turn) ? read(turn, again) : null;
    if (understood) return { reading: name, memory: inItsLanguage(turn.memory, understood), ...understood };
  }
  throw new Error('the last of the readings reads anything');
}

function inItsLanguage(memory: Memory, { locale }: Understood): Memory {
  return locale ? { ...memory, locale, localeChosen: true } : memory;
}
