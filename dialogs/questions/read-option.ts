import Fuse from 'fuse.js';
import { compact, fold, words } from '../../knowledge/search/normalise.ts';

interface Labelled {
  label: string;
}

/** `guessed` when neither a number nor the label itself was typed. */
export type ReadOption<T> = { kind: 'option'; option: T; sure: boolean; guessed: boolean } | { kind: 'none' };

const ordinals: readonly (readonly string[])[] = [
  ['primer', 'primera', 'primero', 'first'],
  ['segon', 'segona', 'segundo', 'segunda', 'second'],
  ['tercer', 'tercera', 'tercero', 'third'],
  ['quart', 'quarta', 'cuarto', 'cuarta', 'fourth'],
  ['cinque', 'cinquena', 'quinto', 'quinta', 'fifth'],
  ['sise', 'sisena', 'sexto', 'sexta', 'sixth'],
  ['sete', 'setena', 'septimo', 'septima'],
  ['vuite', 'vuitena', 'octavo', 'octava'],
];
const ordinalFrame = new Set(
  'la el opcio opcion resposta numero num n nº trio escullo agafo dic seria es diria option the'.split(' '),
);

/** A label with a typo or two is still that label, and nothing else, from this length and up to this Fuse score. */
const shortestToTrust = 6;
const misspelt = 0.15;

/**
 * Reads which of the offered options a typed reply means: its number («2», «la segona», «l'última»), its label, the
 * beginning of its label, or its label with a typo.
 * @returns the option, and whether the reply leaves no doubt (a number, the label itself or nearly so)
 */
export function readOption<T extends Labelled>(utterance: string, options: readonly T[]): ReadOption<T> {
  if (options.length === 0 || utterance.length > 300) return { kind: 'none' };
  const tokens = words(utterance);
  const position = readPosition(fold(utterance).trim(), tokens, options.length);
  const numbered = position === null ? undefined : options[position];
  if (numbered) return { kind: 'option', option: numbered, sure: true, guessed: false };

  const typed = tokens.join('');
  const exact = options.find((option) => compact(option.label) === typed);
  if (exact) return { kind: 'option', option: exact, sure: true, guessed: false };
  if (typed.length < 3) return { kind: 'none' };
  const beginning = options.filter((option) => compact(option.label).startsWith(typed));
  const [only] = beginning;
  if (only && beginning.length === 1) {
    return { kind: 'option', option: only, sure: isAsLong(typed, only), guessed: true };
  }

  const fuse = new Fuse(
    options.map((option) => ({ option, key: words(option.label).join(' ') })),
    { keys: ['key'], threshold: 0.3, includeScore: true, distance: 30, ignoreFieldNorm: true },
  );
  const [near, next] = fuse.search(tokens.join(' '), { limit: 2 });
  if (!near || (next && (next.score ?? 1) - (near.score ?? 0) < 0.05)) return { kind: 'none' };
  const sure = isAsLong(typed, near.item.option) && (near.score ?? 1) <= misspelt;
  return { kind: 'option', option: near.item.option, sure, guessed: true };
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
  const rest = tokens.filter((token) => !ordinalFrame.has(token) && token !== 'l');
  const [word] = rest;
  if (rest.length !== 1 || word === undefined) return null;
  if (/^(ultim|ultima|ultimo|darrer|darrera|last)$/.test(word)) return count - 1;
  const position = ordinals.findIndex((names) => names.includes(word));
  return position >= 0 && position < count ? position : null;
}
