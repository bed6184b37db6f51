import { compact } from '../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../knowledge/understand/utterance/utterance.ts';
import type { Memory } from '../memory.ts';
import type { Button } from '../replies.ts';

const longestLabel = 400;

/** The button under the last replies whose label was typed, or null. */
export function offeredAs(memory: Memory, { text, compact: said }: Utterance): Button | null {
  if (memory.offered.length === 0 || text.length > longestLabel) return null;
  return said === '' ? null : (memory.offered.find(({ label }) => compact(label) === said) ?? null);
}
