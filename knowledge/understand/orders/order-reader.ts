import type { Content } from '../../content.ts';
import type { CommandId, MoveId } from '../../schema/ids.ts';
import type { CutText } from '../utterance/cut-text.ts';
import { emptyWords } from '../utterance/empty-words.ts';
import { words } from '../utterance/fold.ts';
import type { ShortForms } from '../utterance/short-forms.ts';
import type { Speller } from '../utterance/speller.ts';
import { createOrderGrammar, mostWords, type Reading } from './order-grammar.ts';
import type { WordsOfContent } from './order-words.ts';
import { createWholePhrases } from './whole-phrases.ts';

/** What an utterance asks for: an order, a move inside a guide, or a guide by its id. */
export type Saying =
  | { kind: 'order'; id: CommandId }
  | { kind: 'move'; id: MoveId }
  | { kind: 'guide'; id: string }
  /** An order that is not to be done: «no vull esborrar les dades». */
  | { kind: 'denied' };

export interface OrderReader {
  /** What an utterance asks for, in any of the ways people say it, or null when it is something else. */
  read(utterance: CutText): Saying | null;
  /** The same, only when the utterance is a known phrase and nothing else, well spelt. */
  readExact(utterance: CutText): Saying | null;
}

const longestUtterance = 240;

/**
 * Prepares the reading of all that is asked for in set words: orders (`language/commands.yaml`), moves inside a guide
 * (`language/moves.yaml`) and the guides by their own phrases. Moves and guides are said whole; an order may have
 * courtesy, groups of words and a clause or two beside it.
 * @param ofContent see `createOrderWords`
 * @param short words that people shorten
 */
export function createOrderReader(
  content: Pick<Content, 'commands' | 'moves' | 'guides' | 'emptyWords'>,
  ofContent: WordsOfContent,
  short: ShortForms,
  speller: Speller,
): OrderReader {
  const phrases = createWholePhrases<Saying>(
    [
      ...content.moves.map(({ id, phrases }) => ({ id: { kind: 'move' as const, id }, phrases })),
      ...[...content.guides.values()].map(({ id, phrases }) => ({ id: { kind: 'guide' as const, id }, phrases })),
    ],
    emptyWords(content, 'whole-phrases'),
    speller,
  );
  const grammar = createOrderGrammar(content, ofContent, short, speller);

  /** By the words that were meant: first the phrases said whole, then the grammar of orders. */
  const readCorrected = (utterance: CutText): Saying | null => {
    if (utterance.words.length > mostWords) return null;
    const said = grammar.correct(utterance);
    const meant = said.meant.map(({ word }) => word);
    return phrases.exact({ words: meant, compact: meant.join('') }) ?? asSaying(grammar.read(utterance, said));
  };

  return {
    read(utterance) {
      if (utterance.text.length > longestUtterance || isAboutAQuote(utterance)) return null;
      return (
        phrases.exact(utterance) ??
        phrases.misspelt(utterance, true) ??
        readCorrected(utterance) ??
        phrases.misspelt(utterance)
      );
    },
    readExact(utterance) {
      if (utterance.text.length > longestUtterance) return null;
      return phrases.exact(utterance) ?? asSaying(grammar.readExact(utterance));
    },
  };
}

const quoted = /[«“"]([^»”"]{2,40})[»”"]/u;
const mostAroundAQuote = 2;

/** «el botó que diu «sortir» no fa res»: what is quoted is somebody else's words. */
function isAboutAQuote({ text, words: said }: CutText): boolean {
  const [, inside] = quoted.exec(text) ?? [];
  return inside !== undefined && said.length - words(inside).length > mostAroundAQuote;
}

function asSaying(reading: Reading | null): Saying | null {
  if (reading === null || reading === 'none') return null;
  return reading === 'denied' ? { kind: 'denied' } : { kind: 'order', id: reading };
}
