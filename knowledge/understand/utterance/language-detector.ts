import type { Language } from '../../content.ts';
import type { LanguageId } from '../../schema/ids.ts';
import { words } from './fold.ts';
import type { Speller } from './speller.ts';
import type { Token } from './tokenise.ts';

export interface LanguageDetector {
  /** The language that a text is clearly written in, or null when it is short, mixed or has no word that tells. */
  detect(said: Said): LanguageId | null;
  /** The language that an order to change it asks for («parla'm en anglès», «no entenc el català»), or null when it does not say. */
  asked(said: Said): LanguageId | null;
}

/** A text and its words. */
interface Said {
  text: string;
  tokens: readonly Token[];
}

/** A language is told at the beginning of a text or not at all: a longer text costs no more. */
const mostRead = 600;
/** How many different words of a language there must be beyond those of any other: one word is no evidence. */
const leastAhead = 2;
/** Words between a denial and the name of the language it denies: «no parlo gens el català». */
const denialReach = 4;

/** Prepares the detection of languages from `language/languages.yaml`. */
export function createLanguageDetector(languages: readonly Language[], speller: Speller): LanguageDetector {
  const telling = new Map<string, LanguageId>();
  for (const { id, words } of languages) for (const word of words) telling.set(word, id);
  const named = new Map<string, LanguageId>();
  for (const { id, names } of languages) for (const name of names) named.set(words(name).join(''), id);
  const denials = new Set(languages.flatMap((language) => language.denials).flatMap(words));
  speller.learn('language', named.keys());

  const detect = (said: Said): LanguageId | null => {
    const counts = new Map<LanguageId, number>();
    for (const word of new Set(accentedWords(said))) {
      const language = telling.get(word);
      if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
    return first && first[1] - (second?.[1] ?? 0) >= leastAhead ? first[0] : null;
  };

  return {
    detect,
    asked(said) {
      const tokens = said.tokens.filter(({ end }) => end <= mostRead).map(({ word }) => word);
      let wanted: LanguageId | null = null;
      tokens.forEach((token, at) => {
        const name = named.has(token) ? token : speller.nearest('language', token)?.word;
        const language = name && named.get(name);
        if (!language) return;
        const before = tokens.slice(Math.max(0, at - denialReach), at);
        if (!before.some((word) => denials.has(word))) wanted = language;
      });
      if (wanted) return wanted;
      // «no entenc el català»: any other, and the one it is said in tells which, unless it is that one.
      const denied = tokens.map((token) => named.get(token)).find((language) => language !== undefined);
      const spoken = detect(said);
      return spoken !== denied ? spoken : null;
    },
  };
}

/** Words with their accents, for «qué» is not «què»; of those before an apostrophe, only a letter keeps it: «l'», «alta», «parla», «m». */
function accentedWords({ text, tokens }: Said): string[] {
  const lower = text.slice(0, mostRead).toLowerCase();
  const found: string[] = [];
  for (const { start, end } of tokens) {
    if (end > mostRead) break;
    const word = lower.slice(start, end).normalize('NFC');
    found.push(end - start === 1 && /['’]/.test(lower.charAt(end)) ? `${word}'` : word);
  }
  for (const mark of ['¿', '¡']) if (lower.includes(mark)) found.push(mark);
  return found;
}
