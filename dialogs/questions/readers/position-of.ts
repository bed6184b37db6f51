/** How the first option is named, the second and so on: in order, and by its number in words. */
const positions: readonly (readonly string[])[] = [
  ['primer', 'primera', 'primero', 'first', '1a', '1r', '1st', 'dalt', 'arriba', 'top', 'u', 'uno'],
  ['segon', 'segona', 'segundo', 'segunda', 'second', '2a', '2n', '2nd', 'dos', 'dues', 'two'],
  ['tercer', 'tercera', 'tercero', 'third', '3a', '3r', '3rd', 'tres', 'three'],
  ['quart', 'quarta', 'cuarto', 'cuarta', 'fourth', '4a', '4t', '4th', 'quatre', 'cuatro', 'four'],
  ['cinque', 'cinquena', 'quinto', 'quinta', 'fifth', '5a', '5e', '5th', 'cinc', 'cinco', 'five'],
  ['sise', 'sisena', 'sexto', 'sexta', 'sixth', '6a', '6e', '6th', 'sis', 'seis', 'six'],
  ['sete', 'setena', 'septimo', 'septima', 'seventh', '7a', '7e', '7th', 'set', 'siete', 'seven'],
  ['vuite', 'vuitena', 'octavo', 'octava', 'eighth', '8a', '8e', '8th', 'vuit', 'ocho', 'eight'],
  ['nove', 'novena', 'noveno', 'ninth', '9a', '9e', '9th', 'nou', 'nueve', 'nine'],
  ['dese', 'desena', 'decimo', 'decima', 'tenth', '10a', '10e', '10th', 'deu', 'diez', 'ten'],
];
const lasts = new Set('ultim ultima ultimo darrer darrera last final baix abajo bottom'.split(' '));
const middles = new Set('mig medio enmig enmedio centre centro middle center'.split(' '));
/** «Estem a mig camí»: between two, and not the one in the middle. */
const halfway = /^(?:cami|camino|mig|any|ano|fer|hacer|dia|hora)$/;
/** «la penúltima», «l'anterior a l'última», «la d'abans de l'última». */
const lastButOne = new Set('penultim penultima penultimo antepenultim penultimate'.split(' '));
export const before = new Set('abans anterior antes before'.split(' '));
export const after = new Set('seguent siguiente next despres despues after'.split(' '));
/** What goes before a number in words. */
const numbers = new Set('number option num'.split(' '));

/** What names a place in order, and may be counted from the end. */
const ordinals = new Set(positions.flat());

/** Every word that may name a place, whatever goes with it. */
export const places = new Set([...positions.flat(), ...lasts, ...middles, ...lastButOne, 'una', 'one']);
export const namesAPlace = (word: string): boolean => places.has(word) || /^\d{1,2}$/.test(word);
/** The place that is meant by a word that names one: that one, the one beside it, or as many from the end. */
export function positionOf(clause: readonly string[], at: number, own: number): number | null {
  const word = clause[at] ?? '';
  const named = positionNamed(clause, at, own);
  if (named === null || lasts.has(word)) {
    // «la segona per baix»: the end is no place of its own.
    const isEnd =
      named !== null &&
      clause.some((_, nth) => nth < at && ordinals.has(clause[nth] ?? '') && isCountedFromTheEnd(clause, nth));
    return isEnd ? null : named;
  }
  return isCountedFromTheEnd(clause, at) ? own - 1 - named : named + shiftBefore(clause, at);
}

/** The place that a word names by itself, from 0; −1 is before the first. */
function positionNamed(clause: readonly string[], at: number, own: number): number | null {
  const word = clause[at] ?? '';
  // «second to last»
  if (word === 'second' && clause[at + 1] === 'to' && lasts.has(clause[at + 2] ?? '')) return null;
  // «a final de mes»
  if (
    word === 'final' &&
    /^(?:de|d)$/.test(clause[at + 1] ?? '') &&
    !/^(?:tot|todo|la|llista|lista)$/.test(clause[at + 2] ?? '')
  )
    return null;
  if (lasts.has(word) && clause[at - 1] === 'to') return own - 2;
  if (lasts.has(word)) {
    // «la d'abans de l'última»
    const isBefore = clause.slice(0, at).some((each) => before.has(each));
    return isBefore ? own - 2 : own - 1;
  }
  if (lastButOne.has(word)) return own - 2;
  // «la una», «number one»; «the last one» is another.
  if (word === 'una' && clause[at - 1] === 'la') return 0;
  if (word === 'one' && (clause.length === 1 || numbers.has(clause[at - 1] ?? ''))) return 0;
  // «ni uno»: none at all.
  if (word === 'uno' && clause[at - 1] === 'ni') return null;
  // «Una desena»: ten of something.
  if (word === 'desena' && clause[at - 1] === 'una') return null;
  if (middles.has(word)) return own % 2 === 1 && !halfway.test(clause[at + 1] ?? '') ? (own - 1) / 2 : null;
  if (/^\d{1,2}$/.test(word)) return Number(word) - 1;
  const found = positions.findIndex((names) => names.includes(word));
  return found < 0 ? null : found;
}

/** What goes between «before», «after» and what they are beside: «la següent a la segona», «la d'abans de la tercera». */
const besideWords = new Set('a al d de del l la el to of the'.split(' '));

/** How far from the place that a word names another is meant: «l'anterior a la tercera», «the one after the second». */
function shiftBefore(clause: readonly string[], at: number): number {
  let from = at - 1;
  while (from >= 0 && besideWords.has(clause[from] ?? '')) from--;
  const word = clause[from] ?? '';
  const isLinked = /^(?:after|before)$/.test(word) || clause.slice(from + 1, at).some((each) => linking.has(each));
  if (from < 0 || !isLinked) return 0;
  return before.has(word) ? -1 : after.has(word) ? 1 : 0;
}
const linking = new Set('a al d de del to of'.split(' '));

/** «la segona començant per baix», «the second from the bottom»: it is counted from the last. */
const countingWords = new Set('per pel pels por from desde'.split(' '));

function isCountedFromTheEnd(clause: readonly string[], at: number): boolean {
  const end = clause.findIndex((word, nth) => nth > at && fromTheEnd.has(word));
  return end > 0 && clause.slice(at + 1, end).some((word) => countingWords.has(word));
}
const fromTheEnd = new Set('baix abajo bottom final end'.split(' '));
