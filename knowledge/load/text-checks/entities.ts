import { findAll, type TextCheck } from './text-check.ts';

const letters: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
};

const others: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: ' ',
  middot: '·',
  laquo: '«',
  raquo: '»',
  rsquo: '’',
  lsquo: '‘',
  euro: '€',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  ordm: 'º',
  ordf: 'ª',
};

/** «&oacute;»: how a page of the web writes a letter in its code; here it would be shown as it is. */
export const entities: TextCheck = (text) =>
  findAll(text, /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});/gi, ([entity]) => {
    const letter = letterOf(entity.slice(1, -1));
    const cure = !letter ? 'la lletra' : letter.trim() === '' ? 'un espai' : `«${letter}»`;
    return `«${entity}» és codi d’una pàgina web i es veuria tal com està: escriu-hi ${cure}.`;
  });

function letterOf(name: string): string | undefined {
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  }
  const [, letter, mark] = /^([a-z])(\w+)$/i.exec(name) ?? [];
  const accent = letters[mark ?? ''];
  return others[name] ?? (letter && accent ? (letter + accent).normalize('NFC') : undefined);
}
