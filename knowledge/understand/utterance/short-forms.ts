import { words } from './fold.ts';

/** Words that people shorten, as they write them, and the words they stand for: «xfa» → por, favor. */
export type ShortForms = ReadonlyMap<string, readonly string[]>;

/** @param written from `language/commands.yaml` */
export function shortForms(written: Readonly<Record<string, string>>): ShortForms {
  return new Map(Object.entries(written).map(([short, long]) => [short, words(long)]));
}

/** The same words, the short ones written whole. */
export function unshortened(tokens: readonly string[], forms: ShortForms): string[] {
  return tokens.flatMap((token) => forms.get(token) ?? [token]);
}
