import Fuse from 'fuse.js';
import { compact, fold, words } from '../../knowledge/search/normalise.ts';

interface Labelled {
  label: string;
}

export type ReadOption<T> = { kind: 'option'; option: T; sure: boolean } | { kind: 'none' };

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

/**
 * Reads which of the offered options a typed reply means: its number («2», «la segona», «l'última»), its label, the
 * beginning of its label, or its label with a typo.
 * @returns the option, and whether the reply leaves no doubt (a number or the label itself)
 */
export function readOption<T extends Labelled>(utterance: string, options: readonly T[]): ReadOption<T> {
  if (options.length === 0 || utterance.length > 300) return { kind: 'none' };
  const tokens = words(utterance);
  const position = readPosition(fold(utterance).trim(), tokens, options.length);
  const numbered = position === null ? undefined : options[position];
  if (numbered) return { kind: 'option', option: numbered, sure: true };

  const typed = tokens.join('');
  const exact = options.find((option) => compact(option.label) === typed);
  if (exact) return { kind: 'option', option: exact, sure: true };
  if (typed.length < 3) return { kind: 'none' };
  const beginning = options.filter((option) => compact(option.label).startsWith(typed));
  const [only] = beginning;
  if (only && beginning.length === 1) return { kind: 'option', option: only, sure: false };

  const fuse = new Fuse(
    options.map((option) => ({ option, key: words(option.label).join(' ') })),
    { keys: ['key'], threshold: 0.3, includeScore: true, distance: 30 },
  );
  const [near, next] = fuse.search(tokens.join(' '), { limit: 2 });
  if (!near || (next && (next.score ?? 1) - (near.score ?? 0) < 0.05)) return { kind: 'none' };
  return { kind: 'option', option: near.item.option, sure: false };
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
