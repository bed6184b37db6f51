/**
 * The figures by which people are found: identity documents, telephones, accounts, plates, and whatever is as long; addresses of mail and
 * of the web. What is in doubt goes.
 */

/** What stands where something was taken out. */
export const takenOut = '…';

/** Figures with whatever people write between them. */
const figures = /\p{Nd}(?:[\s.,·\-‐-―_/\\()+*:;'’|]{0,4}\p{Nd})*/gu;
/** From here up figures may be of somebody; beside letters («1234BCD»), from fewer. */
const fewest = 5;
const fewestBesideLetters = 3;
/** As many are of a document, an account or a telephone: the letters beside them too. */
const manyFigures = 7;

/** «20.000 habitants», «15.000 €». */
const countOfPeople = /^(?:\d{1,3}\.\d{3}|\d{5})$/;
const afterCount = /^\s*(?:hab|persones|vei|veï|vecin|people|inhab|euros?|€)/iu;
/** «llei 39/2015», «RD 203/2021», «directiva 2016/2102». */
const numberOfLaw = /^(?:\d{1,4}\/(?:19|20)\d{2}|(?:19|20)\d{2}\/\d{1,4})$/;
const beforeLaw =
  /(?:llei|lleis|ley|law|decret|decreto|legislatiu|legislativo|rd|rdl|reglament|reglamento|directiva|ordre|orden)\s*$/iu;
/** «100mb», «25è», «3r». */
const measure = /^[\p{Ps}\p{Pi}]*\d{1,4}(?:[kmgt]i?b|km|kg|cm|mm|hz|dpi|[èéaºª]|[rnt]|è?ns?|h|%|€)[\p{P}]*$/iu;

const account = /[a-z]{2}\d{2}(?:[ -]?[a-z0-9]{4}){2,8}(?:[ -]?[a-z0-9]{1,4})?/giu;
/** Plates, of now and of before 2000. */
const plates = [
  /\d{4}[\s.-]{0,2}[BCDFGHJKLMNPRSTVWXYZ]{3}/giu,
  /[A-Z]{1,2}[\s.-]{0,2}\d{4}[\s.-]{0,2}[A-Z]{1,2}/gu,
  /(?<!\p{L})(?:a|ab|al|av|b|ba|bi|bu|c|ca|cc|ce|co|cr|cs|cu|gc|ge|gi|gr|gu|h|hu|ib|j|l|le|lo|lu|m|ma|ml|mu|na|o|or|ou|p|pm|po|s|sa|se|sg|sh|so|ss|t|te|tf|to|v|va|vi|z|za)[\s.-]{0,2}\d{4}[\s.-]{0,2}[a-z]{1,2}(?!\p{L})/giu,
];
const mails = [/@/gu, /[([{]\s*(?:at|arroba)\s*[)\]}]/giu, /(?<!\p{L})arroba(?!\p{L})/giu];
/** Words at each side of an «arroba» that is spelt out: «joan punt puig arroba correu punt cat». */
const wordsOfMail = 5;
const webs = /(?:https?:|www\.)\S/giu;

interface Span {
  start: number;
  end: number;
}

/** A text without figures or addresses of anybody; `takenOut` stands where they were. Its length only grows smaller. */
export function withoutFigures(typed: string): string {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/(?<=\p{Nd})\p{M}+/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ');
  const spans = [...mailsIn(text), ...matches(text, webs), ...accountsIn(text), ...platesIn(text), ...figuresIn(text)];
  return cutOut(
    text,
    spans.map((span) => wholeWords(text, span)),
  );
}

function matches(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

function mailsIn(text: string): Span[] {
  const [at, ...spelt] = mails;
  const signs = at ? matches(text, at).map((span) => besides(text, span, 0)) : [];
  return [
    ...signs,
    ...spelt.flatMap((pattern) => matches(text, pattern).map((span) => besides(text, span, wordsOfMail))),
  ];
}

function accountsIn(text: string): Span[] {
  const least = 8;
  return matches(text, account).filter(({ start, end }) => countFigures(text.slice(start, end)) >= least);
}

function platesIn(text: string): Span[] {
  return plates.flatMap((pattern) => matches(text, pattern));
}

function figuresIn(text: string): Span[] {
  return matches(text, figures).flatMap((span) => {
    const found = text.slice(span.start, span.end);
    const count = countFigures(found);
    const whole = wholeWords(text, span);
    const word = text.slice(whole.start, whole.end);
    const hasLetters = /\p{L}/u.test(word.replace(/^\p{L}['’]/u, ''));
    if (count < (hasLetters ? fewestBesideLetters : fewest)) return [];
    if (measure.test(word)) return [];
    if (countOfPeople.test(found) && !hasLetters && afterCount.test(text.slice(span.end))) return [];
    if (numberOfLaw.test(found) && !hasLetters && beforeLaw.test(text.slice(0, span.start))) return [];
    return [count >= manyFigures ? withLetters(text, whole) : whole];
  });
}

/** «X 1234567 L», «ES 91 2100…», «MAGA 1 850101 00 3». */
function withLetters(text: string, { start, end }: Span): Span {
  const before = /(?<!\p{L})(?:\p{L}{1,2}|\p{Lu}{1,4})[\s.-]{0,3}$/u.exec(text.slice(Math.max(0, start - 8), start));
  const after = /^[\s.-]{0,3}\p{L}(?!\p{L})/u.exec(text.slice(end, end + 8));
  return { start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) };
}

function countFigures(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}

/** A stretch and what is joined to it. */
function wholeWords(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && !/\s/.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && !/\s/.test(text.charAt(to))) to += 1;
  return { start: from, end: to };
}

/** A stretch with so many words at each side, besides what is joined to it. */
function besides(text: string, span: Span, count: number): Span {
  let whole = wholeWords(text, span);
  for (let left = count; left > 0; left -= 1) {
    const before = text.slice(0, whole.start).trimEnd().length;
    const after = text.length - text.slice(whole.end).trimStart().length;
    whole = {
      start: wholeWords(text, { start: before, end: before }).start,
      end: wholeWords(text, { start: after, end: after }).end,
    };
  }
  return whole;
}

function cutOut(text: string, spans: readonly Span[]): string {
  const sorted = spans.toSorted((one, other) => one.start - other.start);
  let kept = '';
  let at = 0;
  for (const { start, end } of sorted) {
    if (end <= at) continue;
    if (start > at) kept += text.slice(at, start);
    if (!kept.trimEnd().endsWith(takenOut)) kept += ` ${takenOut} `;
    at = end;
  }
  return kept + text.slice(at);
}
