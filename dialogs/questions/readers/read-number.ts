import { figuresForNumberWords } from '../../../knowledge/understand/entities/read-number-words.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';

const digits = /-?\d{1,3}(?:[.'·\s]\d{3})+(?:,\d+)?(?!\d)|-?\d+(?:[.,]\d+)?/g;

/**
 * The only number in a reply: «uns 1.200 l'any», «12,5», «tres-cents», «2 mil».
 * @returns null when there is none, or more than one
 */
export function readNumber({ text: typed, folded }: Pick<Utterance, 'text' | 'folded'>): number | null {
  if (typed.length > 400) return null;
  const text = figuresForNumberWords(folded);
  const [found, another] = text.match(digits) ?? [];
  if (found === undefined || another !== undefined) return null;
  const grouped = /\d[.'·\s]\d{3}(?!\d)/.test(found);
  const plain = grouped ? found.replace(/[.'·\s]/g, '').replace(',', '.') : found.replace(',', '.');
  const value = Number(plain);
  const after = text.slice(text.indexOf(found) + found.length);
  return /^\s*(mil|k)\b/.test(after) ? value * 1000 : value;
}
