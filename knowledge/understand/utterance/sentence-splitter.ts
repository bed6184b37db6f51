import type { Content } from '../../content.ts';
import { emptyWords } from './empty-words.ts';
import { words } from './fold.ts';
import type { Token } from './tokenise.ts';

/** A stretch of a message, before it is read. */
export interface Stretch {
  /** Where it is in the text, in characters. */
  start: number;
  end: number;
  /** Whether it asks something, and is not the context of a question. */
  asks: boolean;
  /** Whether only a conjunction or a comma parts it from the stretch before. */
  joined: boolean;
}

export interface SentenceSplitter {
  /** The sentences of a message, and in them the questions that a conjunction joins, in order. Linear in the length of the text. */
  split(text: string, tokens: readonly Token[]): Stretch[];
  /** Whether a text begins by leaning on what was said before: «i quant costa?». */
  leans(words: readonly string[]): boolean;
}

const longestMessage = 2000;
/** «núm. 3», «art. 9»: after a word as short as this, a full stop ends no sentence. */
const longestAbbreviation = 4;

/** Prepares the splitting of messages into questions from `language/questions.yaml`. */
export function createSentenceSplitter(content: Pick<Content, 'questions' | 'emptyWords'>): SentenceSplitter {
  const openers = phrasesByFirstWord(content.questions.openers);
  const joiners = new Set(content.questions.joiners.flatMap(words));
  const fillers = emptyWords(content, 'questions');

  const opens = (said: readonly string[], at: number): boolean =>
    (openers.get(said[at] ?? '') ?? []).some((phrase) => phrase.every((word, nth) => said[at + nth] === word));
  const afterFillers = (said: readonly string[], from: number): number => {
    let at = from;
    while (fillers.has(said[at] ?? '')) at++;
    return at;
  };
  const begins = (said: readonly string[]): boolean =>
    opens(said, afterFillers(said, joiners.has(said[0] ?? '') ? 1 : 0));

  return {
    leans: ([first = '']) => joiners.has(first),
    split(text, all) {
      return sentences(text.slice(0, longestMessage)).flatMap((sentence) => {
        const isMarked = /[?¿]/.test(text.slice(sentence.start, sentence.end));
        const tokens = all.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
        const said = tokens.map(({ word }) => word);
        const firsts = [0];
        let hasAsked = opens(said, 0);
        for (let at = 1; at < tokens.length; at++) {
          const isJoiner = joiners.has(said[at] ?? '');
          const isComma = /^\s*[,;:]/.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start));
          const next = afterFillers(said, isJoiner ? at + 1 : at);
          if ((isJoiner || isComma) && hasAsked && opens(said, next)) firsts.push(at);
          hasAsked ||= opens(said, at);
        }
        return firsts.map((first, nth): Stretch => {
          const next = firsts[nth + 1];
          const start = nth === 0 ? sentence.start : (tokens[first]?.start ?? sentence.start);
          const end = next === undefined ? sentence.end : (tokens[next]?.start ?? sentence.end);
          return { start, end, asks: isMarked || begins(said.slice(first, next)), joined: nth > 0 };
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

interface Span {
  start: number;
  end: number;
}

/** Cuts at the end of each sentence; «e.FACT», «12.345» and «art. 9» have full stops that end none. */
function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/[?!…]+|\.+(?=\s|$)|\n+/gu)) {
    const end = match.index + match[0].length;
    if (
      match[0].startsWith('.') &&
      isAbbreviation(text.slice(Math.max(start, match.index - 12), match.index), text.slice(end, end + 4))
    )
      continue;
    found.push({ start, end });
    start = end;
  }
  found.push({ start, end: text.length });
  return found.filter((span) => /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)));
}

function isAbbreviation(before: string, after: string): boolean {
  const [last = ''] = /[\p{L}\p{N}]+$/u.exec(before) ?? [];
  return last.length <= longestAbbreviation && /^\s+[\p{Ll}\p{N}]/u.test(after);
}
