import { figuresForNumberWords } from '../../knowledge/understand/entities/read-number-words.ts';
import type { Stretch, Term } from '../term.ts';

/** Words for a stretch of time, folded, in Catalan, Spanish and English, with the slips that people make. */
const units: readonly [RegExp, Stretch][] = [
  [/^(dia|dies|dias|days?)$/, { amount: 1, unit: 'day' }],
  [/^(setman(a|es)|seman(a|as|es)|weeks?)$/, { amount: 7, unit: 'day' }],
  [/^(mes|mess?[oeu]s|months?)$/, { amount: 1, unit: 'month' }],
  [/^(trimestr[ei]s?|quarters?)$/, { amount: 3, unit: 'month' }],
  [/^(semestr[ei]s?)$/, { amount: 6, unit: 'month' }],
  [/^(anys?|anos?|years?)$/, { amount: 12, unit: 'month' }],
];
/** The months, folded, from January on, with the slips that people make; «may», «march» and «marc» mean other things too. */
const months: readonly RegExp[] = [
  /^(gener|jener|enero|january)$/,
  /^(febrer|febrero|february)$/,
  /^(marc|mars|marzo|march)$/,
  /^(abril|april)$/,
  /^(maig|mayo|may)$/,
  /^(juny|junio|june)$/,
  /^(juliol|julio|july)$/,
  /^(agost|agosto|august)$/,
  /^(setembre|septembre|septiembre|september)$/,
  /^(octubre|october)$/,
  /^(novembre|noviembre|november)$/,
  /^(desembre|dessembre|diciembre|december)$/,
];
/** What goes before a month when it is said when. */
const beforeAMonth = new Set('al el del de d pel a en in per cap on principis finals'.split(' '));
const one = new Set([
  'un',
  'una',
  'a',
  'one',
  'uno',
  'el',
  'la',
  'l',
  'proper',
  'propera',
  'proximo',
  'proxima',
  'next',
]);
const half = new Set(['mig', 'mitja', 'medio', 'media', 'half']);
const tomorrow = new Set(['dema', 'manana', 'tomorrow']);
/** What may go before how long it is, and after. */
const before = new Set(
  'd aqui daqui a de del dintre dins en al pel cap dentro in within para per el la l i on dia principis finals mes'.split(
    ' ',
  ),
);
const after = new Set(['que', 've', 'vinent', 'viene', 'time', 'mes', 'tard', 'from', 'now']);

/**
 * When is said in some words, and the words besides: «recorda-m'ho d'aquí a tres mesos» → three months, «recorda m ho»;
 * «avisa'm al gener» → the first day of January, «avisa m».
 * @param tokens folded words
 * @returns null when it is not said when
 */
export function readTerm(tokens: readonly string[]): { term: Term; rest: string[] } | null {
  const tomorrowAt = tokens.findIndex((token) => tomorrow.has(token));
  if (tomorrowAt >= 0) return { term: { amount: 1, unit: 'day' }, rest: around(tokens, tomorrowAt, tomorrowAt) };
  for (const [at, token] of tokens.entries()) {
    const [, unit] = units.find(([pattern]) => pattern.test(token)) ?? [];
    const said = tokens[at - 1];
    if (!unit || said === undefined) continue;
    // «mig any», «half a year»
    const isHalf = half.has(said) || (said === 'a' && half.has(tokens[at - 2] ?? ''));
    const amount = isHalf ? halfOf(unit) : numberOf(said) * unit.amount;
    if (amount > 0) return { term: { ...unit, amount }, rest: around(tokens, at - 1, at) };
  }
  return readMonth(tokens);
}

/** «al gener», «el 15 de març», «on March 3». */
function readMonth(tokens: readonly string[]): { term: Term; rest: string[] } | null {
  for (const [at, token] of tokens.entries()) {
    const month = months.findIndex((pattern) => pattern.test(token)) + 1;
    if (month === 0 || !beforeAMonth.has(tokens[at - 1] ?? '')) continue;
    const dateAt = [at - 2, at + 1].find((each) => isDate(tokens[each]));
    const date = dateAt === undefined ? 1 : Number(tokens[dateAt]);
    return { term: { month, date }, rest: around(tokens, Math.min(at, dateAt ?? at), Math.max(at, dateAt ?? at)) };
  }
  return null;
}

function isDate(token: string | undefined): boolean {
  return token !== undefined && /^\d{1,2}$/.test(token) && Number(token) >= 1 && Number(token) <= 31;
}

function halfOf({ amount, unit }: Stretch): number {
  return unit === 'month' && amount % 2 === 0 ? amount / 2 : 0;
}

function numberOf(word: string): number {
  const figure = Number(figuresForNumberWords(word));
  if (Number.isInteger(figure)) return figure;
  return one.has(word) ? 1 : 0;
}

/** The words that are neither the length of time nor what joins it to the rest. */
function around(tokens: readonly string[], first: number, last: number): string[] {
  let start = first;
  while (start > 0 && before.has(tokens[start - 1] ?? '')) start--;
  let end = last + 1;
  while (end < tokens.length && after.has(tokens[end] ?? '')) end++;
  return [...tokens.slice(0, start), ...tokens.slice(end)];
}
