import { words } from './normalise.ts';

/** Writes whole the words that people shorten: «q» → «que». */
export type Unshortened = (tokens: readonly string[]) => string[];

/** @param written how they are shortened, from `language/commands.yaml` */
export function createUnshortened(written: Readonly<Record<string, string>>): Unshortened {
  const whole = new Map(Object.entries(written).map(([short, long]) => [short, words(long)]));
  return (tokens) => tokens.flatMap((token) => whole.get(token) ?? [token]);
}
