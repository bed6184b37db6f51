import type { Lookalike } from '../../content.ts';
import type { CutText } from '../utterance/cut-text.ts';
import { words } from '../utterance/fold.ts';
import { createOutsideFinder } from './outside-finder.ts';

/** Names so short are common words in small letters: «place», «inside», «rea». */
const longestCode = 7;

/**
 * Prepares the recognition of services of other administrations. Their names are taken to the letter: «Notific@» is no
 * form of «notificar», nor «ARCHIVE» of «archive».
 * @returns the id of the one that a text names, or null
 */
export function createLookalikeFinder(
  lookalikes: readonly Lookalike[],
): (said: Pick<CutText, 'text' | 'words'>) => string | null {
  const signs: { id: string; sign: string }[] = [];
  const codes = new Map<string, { id: string; recipient: boolean }>();
  const phrases: { id: string; said: readonly string[]; recipient: boolean }[] = [];
  for (const { id, names, recipient } of lookalikes) {
    for (const name of names) {
      if (name.includes('@')) signs.push({ id, sign: name.toLowerCase() });
      else if (name.length <= longestCode && name === name.toUpperCase()) codes.set(name, { id, recipient });
      else phrases.push({ id, said: words(name), recipient });
    }
  }
  const byFirst = Map.groupBy(phrases, ({ said: [first = ''] }) => first);

  const outside = createOutsideFinder(lookalikes);

  return ({ text, words: said }) => {
    const lower = text.toLowerCase();
    const signed = signs.find(({ sign }) => lower.includes(sign));
    if (signed) return signed.id;
    for (const { 0: code, index } of text.matchAll(/[\p{Lu}\d-]{2,}(?![\p{Ll}])/gu)) {
      const known = codes.get(code);
      if (known && !(known.recipient && isSentTo(words(text.slice(0, index))))) return known.id;
    }
    for (let at = 0; at < said.length; at++) {
      const found = byFirst
        .get(said[at] ?? '')
        ?.find(
          (each) =>
            each.said.every((word, nth) => said[at + nth] === word) && !(each.recipient && isSentTo(said.slice(0, at))),
        );
      if (found) return found.id;
    }
    return outside(said).find(({ isBody, start }) => isBody && !isSentTo(said.slice(0, start)))?.id ?? null;
  };
}

/** What goes before somebody who gets something: «enviar-ho a la», «compartir-ho amb el». */
function isSentTo(before: readonly string[]): boolean {
  const last = before.at(-1) ?? '';
  return sentTo.has(articles.has(last) ? (before.at(-2) ?? '') : last);
}

const articles = new Set(['el', 'la', 'l', 'the']);
const sentTo = new Set(['a', 'al', 'amb', 'con', 'to', 'with', 'per', 'para', 'for']);
