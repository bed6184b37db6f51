import type { QuestionLanguage } from '../../content.ts';
import { words } from './fold.ts';

/** A stretch of a message. */
export interface Piece {
  text: string;
  /** Whether it asks something, and is not the context of a question. */
  asks: boolean;
  /** Whether only a conjunction or a comma parts it from the piece before: «què és e-NOTUM | i quant costa?». */
  joined: boolean;
}

export interface SentenceSplitter {
  /** The sentences of a message, and in them the questions that a conjunction joins, in order. Linear in the length of the text. */
  split(text: string): Piece[];
  /** Whether a text begins by leaning on what was said before: «i quant costa?». */
  leans(text: string): boolean;
}

const longestMessage = 2000;
/** «núm. 3», «art. 9»: after a word as short as this, a full stop ends no sentence. */
const longestAbbreviation = 4;

/** Prepares the splitting of messages into questions from `language/questions.yaml`. */
export function createSentenceSplitter(language: QuestionLanguage): SentenceSplitter {
  const openers = phrasesByFirstWord(language.openers);
  const joiners = new Set(language.joiners.flatMap(words));
  const fillers = new Set(language.fillers.flatMap(words));

  const opens = (tokens: readonly string[], at: number): boolean =>
    (openers.get(tokens[at] ?? '') ?? []).some((phrase) => phrase.every((word, nth) => tokens[at + nth] === word));
  const afterFillers = (tokens: readonly string[], from: number): number => {
    let at = from;
    while (fillers.has(tokens[at] ?? '')) at++;
    return at;
  };
  const begins = (tokens: readonly string[]): boolean => {
    const start = afterFillers(tokens, joiners.has(tokens[0] ?? '') ? 1 : 0);
    return opens(tokens, start);
  };

  return {
    leans: (text) => joiners.has(words(text.slice(0, longestMessage))[0] ?? ''),
    split(text) {
      return sentences(text.slice(0, longestMessage)).flatMap((sentence) => {
        const isMarked = /[?¿]/.test(sentence);
        const found = [...sentence.matchAll(/[\p{L}\p{N}]+/gu)];
        const tokens = found.map(([token]) => words(token).join(''));
        const starts = [0];
        let hasAsked = opens(tokens, 0);
        found.forEach(({ index }, at) => {
          const before = found[at - 1];
          if (!before) return;
          const isJoiner = joiners.has(tokens[at] ?? '');
          const isComma = /^\s*[,;:]/.test(sentence.slice(before.index + before[0].length, index));
          const next = afterFillers(tokens, isJoiner ? at + 1 : at);
          if ((isJoiner || isComma) && hasAsked && opens(tokens, next)) starts.push(index);
          hasAsked ||= opens(tokens, at);
        });
        return starts.map((start, nth): Piece => {
          const piece = sentence.slice(start, starts[nth + 1]).trim();
          return { text: piece, asks: isMarked || begins(words(piece)), joined: nth > 0 };
        });
      });
    },
  };
}

function phrasesByFirstWord(phrases: readonly string[]): Map<string, string[][]> {
  return Map.groupBy(
    phrases.map(words).filter((phrase) => phrase.length > 0),
    ([first = '']) => first,
  );
}

/** Cuts at the end of each sentence; «e.FACT», «12.345» and «art. 9» have full stops that end none. */
function sentences(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[?!…]+|\.+(?=\s|$)|\n+/gu)) {
    const end = match.index + match[0].length;
    if (
      match[0].startsWith('.') &&
      isAbbreviation(text.slice(Math.max(start, match.index - 12), match.index), text.slice(end, end + 4))
    )
      continue;
    found.push(text.slice(start, end));
    start = end;
  }
  found.push(text.slice(start));
  return found
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence) || words(sentence).length > 0);
}

function isAbbreviation(before: string, after: string): boolean {
  const [last = ''] = /[\p{L}\p{N}]+$/u.exec(before) ?? [];
  return last.length <= longestAbbreviation && /^\s+[\p{Ll}\p{N}]/u.test(after);
}
