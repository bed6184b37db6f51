import { createSpeller } from '../utterance/speller.ts';

/** Catalan, Spanish and some English words for numbers, folded. «mil» and «milió» multiply what comes before them. */
const units: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  zero: 0,
  cero: 0,
  un: 1,
  una: 1,
  uno: 1,
  dos: 2,
  dues: 2,
  tres: 3,
  quatre: 4,
  cuatro: 4,
  cinc: 5,
  cinco: 5,
  sis: 6,
  seis: 6,
  set: 7,
  siete: 7,
  vuit: 8,
  huit: 8,
  ocho: 8,
  nou: 9,
  nueve: 9,
  deu: 10,
  diez: 10,
  onze: 11,
  once: 11,
  dotze: 12,
  doce: 12,
  tretze: 13,
  trece: 13,
  catorze: 14,
  quatorze: 14,
  catorce: 14,
  quinze: 15,
  quince: 15,
  setze: 16,
  dieciseis: 16,
  disset: 17,
  desset: 17,
  diecisiete: 17,
  divuit: 18,
  devuit: 18,
  dieciocho: 18,
  dinou: 19,
  denou: 19,
  diecinueve: 19,
  vint: 20,
  veinte: 20,
  veintiuno: 21,
  veintiun: 21,
  veintidos: 22,
  veintitres: 23,
  veinticuatro: 24,
  veinticinco: 25,
  veintiseis: 26,
  veintisiete: 27,
  veintiocho: 28,
  veintinueve: 29,
  trenta: 30,
  treinta: 30,
  quaranta: 40,
  cuarenta: 40,
  cinquanta: 50,
  cincuenta: 50,
  seixanta: 60,
  xixanta: 60,
  sesenta: 60,
  setanta: 70,
  setenta: 70,
  vuitanta: 80,
  ochenta: 80,
  noranta: 90,
  noventa: 90,
  cent: 100,
  cien: 100,
  ciento: 100,
  doscientos: 200,
  doscientas: 200,
  trescientos: 300,
  trescientas: 300,
  cuatrocientos: 400,
  cuatrocientas: 400,
  quinientos: 500,
  quinientas: 500,
  seiscientos: 600,
  seiscientas: 600,
  setecientos: 700,
  setecientas: 700,
  ochocientos: 800,
  ochocientas: 800,
  novecientos: 900,
  novecientas: 900,
};
const hundreds = new Set(['cents', 'centes', 'hundred', 'centenar', 'centenars', 'centenares']);
const thousands = new Set(['thousand', 'mil', 'miler', 'milers', 'miles', 'millar', 'millares']);
const millions = new Set(['milio', 'milions', 'millon', 'millones']);
/** Words that are no number by themselves: articles, «new», «seven» that is also «thirst», thousands of how many. */
const alone = new Set(['un', 'una', 'nou', 'set', 'milers', 'miles', 'centenars', 'centenares', 'cents', 'one']);
const joining = new Set(['i', 'y', 'and']);

/** Whether a folded word is a number, or a part of one: «setze», «mil». */
export function isNumberWord(word: string): boolean {
  return Object.hasOwn(units, word) || hundreds.has(word) || thousands.has(word) || millions.has(word);
}

const shortestToCorrect = 4;
/** Words that go beside a number and look like one: «deu mil però» is no «cero». */
const notMisspelt = new Set('pero crec creo quasi casi unes unos segons entre cada dona dones'.split(' '));
const speller = createSpeller();
speller.learn('number', [...Object.keys(units), ...hundreds, ...thousands]);

/** «quatra» as «quatre», only where a number is being said: beside another word for one. */
function correct(word: string): string {
  if (isNumberWord(word) || word.length < shortestToCorrect || notMisspelt.has(word)) return word;
  return speller.nearest('number', word)?.word ?? word;
}

/** Written as one word: «vuitcents», «dotzemil», «cinccents». */
const compound = /\b(\p{L}{2,})(cents|centes|mil)\b/gu;
/** Halves and pairs → how many they are. */
const parts: readonly [RegExp, string][] = [
  [/\b(?:mig|medio) (?:milio|millon)\b/g, '500000'],
  [/\b(?:un )?(?:milio|millon) (?:i mig|y medio)\b/g, '1500000'],
  [/\b(?:mig|medio) (?:miler|millar)\b/g, '500'],
  [/\b(?:mig|medio) centenar\b/g, '50'],
  [/\b(?:un )?(?:parell|par) de (?=milers?\b|miles\b|mil\b|centenars\b|centenares\b)/g, 'dos '],
  [/\b(mil|miler|millar) (?:i mig|y medio)\b/g, '$1 cinc-cents'],
];

/**
 * Replaces numbers written in words by figures: «dotze mil tres-cents» → «12300». A figure before «mil» is left for the
 * caller («12,3 mil»).
 * @param text folded text (see `fold`)
 */
export function figuresForNumberWords(text: string): string {
  const apart = text.replace(compound, (whole, first: string, last: string) =>
    isNumberWord(correct(first)) && !isNumberWord(whole) ? `${correct(first)}-${last}` : whole,
  );
  const written = parts.reduce((rest, [pattern, figure]) => rest.replace(pattern, figure), apart);
  const tokens = corrected(written.match(/[\p{L}]+|[^\p{L}]+/gu) ?? []);
  const out: string[] = [];
  for (let index = 0; index < tokens.length; ) {
    const start = readRun(tokens, index);
    if (!start) {
      out.push(tokens[index] ?? '');
      index++;
      continue;
    }
    out.push(String(start.value));
    index = start.end;
  }
  // «12 mil dos-cents»: half of it was in figures.
  return out
    .join('')
    .replace(/(?<![\d.,])(\d{1,3}) (?:mil|k) (\d{3})(?![\d.,])/g, (_, many: string, rest: string) =>
      String(Number(many) * 1000 + Number(rest)),
    );
}

/** Reads the longest run of number words from `index`; null when none starts there, or when a figure comes right before «mil». */
function readRun(tokens: readonly string[], index: number): { value: number; end: number } | null {
  const first = tokens[index] ?? '';
  if (!isNumberWord(first)) return null;
  const before = tokens[index - 1] ?? '';
  if ((thousands.has(first) || millions.has(first)) && /\d\s*$/.test(before)) return null;
  let total = 0;
  let group = 0;
  let end = index;
  let count = 0;
  for (let at = index; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    if (/^[\s-]+$/.test(token)) continue;
    if (joining.has(token) && count > 0 && joins(group, total, token, nextWord(tokens, at))) continue;
    if (Object.hasOwn(units, token)) group += units[token] ?? 0;
    else if (hundreds.has(token)) group = group === 0 ? 100 : Math.floor(group / 10) * 10 + (group % 10) * 100;
    else if (thousands.has(token)) {
      total += (group === 0 ? 1 : group) * 1000;
      group = 0;
    } else if (millions.has(token)) {
      total = (total + (group === 0 ? 1 : group)) * 1_000_000;
      group = 0;
    } else break;
    count++;
    end = at + 1;
  }
  const isNoNumber = count === 1 && alone.has(first) && !beginsRange(tokens, index);
  return isNoNumber ? null : { value: total + group, end };
}

/** «entre nou i deu mil», «set o vuit mil»: there they are numbers. */
function beginsRange(tokens: readonly string[], index: number): boolean {
  const [word = '', , joint = '', , next = '', , scale = ''] = tokens.slice(index, index + 7);
  return /^(?:nou|set)$/.test(word) && /^(?:i|o|a)$/.test(joint) && isNumberWord(next) && thousands.has(scale);
}

/** «vint-i-dos», «treinta y cinco»: tens and a unit; «two hundred and fifty». «entre cinc i deu mil» are two numbers. */
function joins(group: number, total: number, joint: string, next: string): boolean {
  const value = Object.hasOwn(units, next) ? (units[next] ?? 0) : 0;
  const isRound = group === 0 ? total > 0 : group % 100 === 0;
  if (joint === 'and' && isRound) return value >= 1 && value <= 99;
  return group % 100 >= 20 && group % 10 === 0 && value >= 1 && value <= 9;
}

/** The words before «mil» or «cents» and after «mil», well spelt when they are numbers too. */
function corrected(tokens: readonly string[]): string[] {
  const multiplies = (word = '') => hundreds.has(word) || thousands.has(word);
  // «20 mil, crec» says no other number after the comma.
  const joined = (between = '') => /^[\s-]+$/.test(between);
  return tokens.map((token, at) =>
    (multiplies(tokens[at + 2]) && joined(tokens[at + 1])) ||
    (thousands.has(tokens[at - 2] ?? '') && joined(tokens[at - 1]))
      ? correct(token)
      : token,
  );
}

function nextWord(tokens: readonly string[], index: number): string {
  return tokens.slice(index + 1).find((token) => /\p{L}/u.test(token)) ?? '';
}
