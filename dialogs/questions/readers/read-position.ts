import type { Content } from '../../../knowledge/content.ts';
import { emptyWords } from '../../../knowledge/understand/utterance/empty-words.ts';

/** How the first option is named, the second and so on: in order, and by its number in words. */
const positions: readonly (readonly string[])[] = [
  ['primer', 'primera', 'primero', 'first', '1a', '1r', 'dalt', 'arriba'],
  ['segon', 'segona', 'segundo', 'segunda', 'second', '2a', '2n', 'dos', 'dues', 'two'],
  ['tercer', 'tercera', 'tercero', 'third', '3a', '3r', 'tres', 'three'],
  ['quart', 'quarta', 'cuarto', 'cuarta', 'fourth', '4a', '4t', 'quatre', 'cuatro', 'four'],
  ['cinque', 'cinquena', 'quinto', 'quinta', 'fifth', '5a', 'cinc', 'cinco', 'five'],
  ['sise', 'sisena', 'sexto', 'sexta', 'sixth', '6a', 'sis', 'seis', 'six'],
  ['sete', 'setena', 'septimo', 'septima', '7a', 'set', 'siete', 'seven'],
  ['vuite', 'vuitena', 'octavo', 'octava', '8a', 'vuit', 'ocho', 'eight'],
];
const lasts = new Set('ultim ultima ultimo darrer darrera last baix abajo'.split(' '));
const middles = new Set('mig medio middle'.split(' '));

/**
 * The place of the option that a reply names by its number or its order: «2», «la segona», «l'última».
 * @param tokens its words; those around a position say nothing: «crec que seria la segona», «em quedo amb la 2»
 * @param count how many options there are
 * @returns from 0; null when it names none
 */
export function readPosition(
  content: Content,
  folded: string,
  tokens: readonly string[],
  count: number,
): number | null {
  const bare = /^(?:la |el |opcio |l'opcio |opcion |num(?:ero)?\.? |n\.? )?(\d{1,2})[.)ªºa]?$/.exec(folded);
  if (bare) {
    const position = Number(bare[1]) - 1;
    return position >= 0 && position < count ? position : null;
  }
  // «-1» and «1,5» are no positions.
  if (/[-−+]\s?\d|\d[.,]\d/.test(folded)) return null;
  const around = emptyWords(content, 'positions');
  const rest = tokens.filter((token) => !around.has(token));
  const [word] = rest;
  if (rest.length !== 1 || word === undefined) return null;
  if (lasts.has(word)) return count - 1;
  if (middles.has(word)) return count % 2 === 1 ? (count - 1) / 2 : null;
  const position = /^\d{1,2}$/.test(word) ? Number(word) - 1 : positions.findIndex((names) => names.includes(word));
  return position >= 0 && position < count ? position : null;
}
