import type { OpenTurn } from './open-turn.ts';

/** Whether more is asked of what was answered before, and answered too: «i qui m'ajuda?». */
export function leansOnAnswer({ memory, utterance, asked }: OpenTurn): boolean {
  return memory.last !== null && utterance.leans && asked.kind === 'answers';
}
