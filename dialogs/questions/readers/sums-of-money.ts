/**
 * A way of telling an option that is a sum: «{fins a 15000 €}», «{de 15000 € en amunt}», and «{fins a 40000 € obra}» when the
 * word goes with it.
 */
interface SumName {
  upTo: boolean;
  limit: number;
  word: string | null;
}

const written = /^\{(?:(fins a) (\d+) €(?: (\S+))?|de (\d+) € en amunt)\}$/;

function readSumName(name: string): SumName | null {
  const [, upTo, most, word = null, least] = written.exec(name) ?? [];
  if (upTo !== undefined) return { upTo: true, limit: Number(most), word };
  return least === undefined ? null : { upTo: false, limit: Number(least), word: null };
}

/** Whether a name of an option is no words, and stands for sums. */
export function isSumName(name: string): boolean {
  return written.test(name);
}

const money =
  /(\d+(?:[. ]\d{3})*)(?:,\d{1,2})?\s*(mil|milió|milions|k)?\s*(?:d['’]|de )?(?:€|euros?(?!\p{L})|eur(?!\p{L}))/u;
const times: Readonly<Record<string, number>> = { mil: 1000, k: 1000, milió: 1_000_000, milions: 1_000_000 };

/** The sum of money that a text tells: «uns 2.800 euros», «300 mil €»; null when it tells none. */
export function sumSaid(text: string): number | null {
  const [, figure, unit = ''] = money.exec(text.toLowerCase().replace(/(\d),(\d{3})(?!\d)/g, '$1.$2')) ?? [];
  return figure === undefined ? null : Number(figure.replace(/[. ]/g, '')) * (times[unit] ?? 1);
}

/** Whether a word is part of how a sum is written. */
export function isOfASum(word: string): boolean {
  return /^(?:\d+|mil|euros?|eur)$/.test(word);
}

/** How much a sum tells an option: against it, nothing, in favour of it, or more, when a word of the name is said as well. */
export function sumTells(names: readonly string[], sum: number | null, words: ReadonlySet<string>): number {
  if (sum === null || names.length === 0) return 0;
  const fitting = names.flatMap((name) => {
    const read = readSumName(name);
    const fits = read !== null && (read.upTo ? sum < read.limit : sum >= read.limit);
    return fits && (read.word === null || words.has(read.word)) ? [read] : [];
  });
  if (fitting.length === 0) return -1;
  return fitting.some(({ word }) => word !== null) ? 2 : 1;
}
