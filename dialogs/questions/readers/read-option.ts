import Fuse from 'fuse.js';
import { compact, words } from '../../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../../knowledge/understand/utterance/utterance.ts';

interface Labelled {
  label: string;
}

/** `guessed` when neither a number nor the label itself was typed. */
export type ReadOption<T> = { kind: 'option'; option: T; sure: boolean; guessed: boolean } | { kind: 'none' };

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
/** Words around a position: «crec que seria la segona», «em quedo amb la 2». */
const positionFrame = new Set(
  `la el l les los opcio opcions opcion resposta respuesta numero num n no trio tria triem escullo agafo agafem dic diria diriem digo seria
  es era creo crec penso que jo yo em me quedo quedem amb con va doncs pues bueno posa posem poso pon marca marquem vull
  voldria quiero si us plau sisplau per favor por i de del d totes todas the option one i d say to mi a nosaltres cas`.split(
    /\s+/,
  ),
);

const pronouns = new Set('el la els les l en hi ho ens us nos se a nosaltres al nostre cas'.split(' '));

/** A label with a typo or two is still that label, and nothing else, from this length and up to this Fuse score. */
const shortestToTrust = 6;
const shortestToFuzz = 4;
const misspelt = 0.15;

/**
 * Reads which of the offered options a typed reply means: its number («2», «la segona», «l'última»), its label, the
 * beginning of its label, or its label with a typo.
 * @returns the option, and whether the reply leaves no doubt (a number, the label itself or nearly so)
 */
export function readOption<T extends Labelled>(
  { text, folded, words: tokens, compact: typed }: Pick<Utterance, 'text' | 'folded' | 'words' | 'compact'>,
  options: readonly T[],
): ReadOption<T> {
  if (options.length === 0 || text.length > 300) return { kind: 'none' };
  const position = readPosition(folded.trim(), tokens, options.length);
  const numbered = position === null ? undefined : options[position];
  if (numbered) return { kind: 'option', option: numbered, sure: true, guessed: false };

  const exact = options.find((option) => compact(option.label) === typed);
  if (exact) return { kind: 'option', option: exact, sure: true, guessed: false };
  if (typed.length < 3) return { kind: 'none' };
  const bare = withoutPronouns(tokens);
  const same = bare === '' ? undefined : options.find(({ label }) => withoutPronouns(words(label)) === bare);
  if (same) return { kind: 'option', option: same, sure: true, guessed: true };
  const beginning = options.filter((option) => compact(option.label).startsWith(typed));
  const [only] = beginning;
  if (only && beginning.length === 1) {
    return { kind: 'option', option: only, sure: isAsLong(typed, only), guessed: true };
  }

  // «la 9», «la b»: no beginning and too little to be a misspelling.
  if (typed.length < shortestToFuzz || /\d/.test(typed)) return { kind: 'none' };
  const fuse = new Fuse(
    options.map((option) => ({ option, key: words(option.label).join(' ') })),
    { keys: ['key'], threshold: 0.3, includeScore: true, distance: 30, ignoreFieldNorm: true },
  );
  const [near, next] = fuse.search(tokens.join(' '), { limit: 2 });
  if (!near || (next && (next.score ?? 1) - (near.score ?? 0) < 0.05)) return { kind: 'none' };
  const sure = isAsLong(typed, near.item.option) && (near.score ?? 1) <= misspelt;
  return { kind: 'option', option: near.item.option, sure, guessed: true };
}

/** «no ens aplica» is «No aplica»; «el perfil» is «Perfil». */
function withoutPronouns(tokens: readonly string[]): string {
  return tokens.filter((token) => !pronouns.has(token)).join('');
}

/** Whether what was typed is about as long as the label: a whole label with a typo or two, and not a word of it. */
function isAsLong(typed: string, { label }: Labelled): boolean {
  const { length } = compact(label);
  return typed.length >= shortestToTrust && Math.abs(length - typed.length) <= Math.max(2, length * 0.2);
}

function readPosition(folded: string, tokens: readonly string[], count: number): number | null {
  const bare = /^(?:la |el |opcio |l'opcio |opcion |num(?:ero)?\.? |n\.? )?(\d{1,2})[.)ªºa]?$/.exec(folded);
  if (bare) {
    const position = Number(bare[1]) - 1;
    return position >= 0 && position < count ? position : null;
  }
  // «-1» and «1,5» are no positions.
  if (/[-−+]\s?\d|\d[.,]\d/.test(folded)) return null;
  const rest = tokens.filter((token) => !positionFrame.has(token));
  const [word] = rest;
  if (rest.length !== 1 || word === undefined) return null;
  if (lasts.has(word)) return count - 1;
  if (middles.has(word)) return count % 2 === 1 ? (count - 1) / 2 : null;
  const position = /^\d{1,2}$/.test(word) ? Number(word) - 1 : positions.findIndex((names) => names.includes(word));
  return position >= 0 && position < count ? position : null;
}
