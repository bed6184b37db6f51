import type { Utterance } from '../../knowledge/understand/utterance.ts';

/** Whether a phrase gives away that it is about something that is not ours: «un restaurante», «quants graus fa». */
export function tellsOfElsewhere(utterance: Utterance): boolean {
  const found = utterance.find(null);
  return found.kind === 'unknown' && found.told;
}
