import type { Beginning } from './entities/beginning-reader.ts';
import type { ComparisonReader } from './entities/comparison-reader.ts';
import type { DimensionNames } from './entities/dimension-names.ts';
import type { EntityFinder } from './entities/entity-finder.ts';
import type { AskedList } from './entities/list-reader.ts';
import { readFigure } from './entities/read-figure.ts';
import type { TownFinder } from './entities/town-finder.ts';
import type { OrderReader } from './orders/order-reader.ts';
import type { Wish } from './orders/wish-reader.ts';
import type { Context, Search } from './retrieval/search.ts';
import { fold } from './utterance/fold.ts';
import type { LanguageDetector } from './utterance/language-detector.ts';
import type { SentenceSplitter } from './utterance/sentence-splitter.ts';
import { type Token, tokenise } from './utterance/tokenise.ts';
import type { Piece, Utterance } from './utterance.ts';

/** All that reads an utterance, each in its way. */
export interface Readers {
  search: Search;
  splitter: SentenceSplitter;
  orders: OrderReader;
  entities: EntityFinder;
  dimensions: DimensionNames;
  towns: TownFinder;
  isAroundModel(word: string): boolean;
  optionWord(word: string): string | null;
  lookalikes(said: Pick<Utterance, 'text' | 'words'>): string | null;
  readonly lists: (said: Pick<Utterance, 'words'>) => AskedList[];
  readonly wishes: (said: Pick<Utterance, 'words'>) => Wish | null;
  readonly beginnings: (said: Pick<Utterance, 'words'>) => Beginning;
  comparisons: ComparisonReader;
  languages: LanguageDetector;
}

/** Begins the one reading of a text; see `Utterance`. */
export function readUtterance(readers: Readers, text: string): Utterance {
  return new Reading(readers, text);
}

/** Characters of a text that are read: what is asked is said before. */
const longestRead = 2000;
/** Where a clause ends. */
const endOfClause = /[.,;:!?¿¡\n()]/;

class Reading implements Utterance {
  readonly text: string;
  readonly #readers: Readers;
  readonly #known = new Map<string, unknown>();

  /** @param tokens the words, where they have been cut already */
  constructor(readers: Readers, text: string, tokens?: readonly Token[]) {
    this.text = text;
    this.#readers = readers;
    if (tokens) this.#known.set('tokens', tokens);
  }

  get folded() {
    return this.#once('folded', () => fold(this.text.slice(0, longestRead)));
  }
  get tokens() {
    return this.#once('tokens', (): readonly Token[] => tokenise(this.text.slice(0, longestRead), this.folded));
  }
  get words() {
    return this.#once('words', () => this.tokens.map(({ word }) => word));
  }
  get compact() {
    return this.#once('compact', () => this.words.join(''));
  }
  get clauses() {
    return this.#once('clauses', () => {
      const begins = this.tokens.map(({ start }, at) => {
        const before = this.tokens[at - 1];
        return before !== undefined && endOfClause.test(this.text.slice(before.end, start)) ? at : 0;
      });
      return new Set(begins.filter((at) => at > 0));
    });
  }
  get entities() {
    return this.#once('entities', () => this.#readers.entities.find(this, this.terms));
  }
  get figure() {
    return this.#once('figure', () => readFigure(this));
  }
  get terms() {
    return this.#once('terms', () => this.#readers.search.read(this.words));
  }
  get pieces() {
    return this.#once('pieces', () =>
      this.#readers.splitter
        .split(this.text, this.tokens)
        .map(({ start, end, ...rest }): Piece => ({ utterance: this.#stretch(start, end), ...rest })),
    );
  }
  get asks() {
    return this.pieces.some(({ asks }) => asks);
  }
  get leans() {
    return this.#readers.splitter.leans(this.words);
  }
  get saying() {
    return this.#once('saying', () => this.#readers.orders.read(this));
  }
  get plainSaying() {
    return this.#once('plain saying', () => this.#readers.orders.readExact(this));
  }
  get order() {
    return this.saying?.kind === 'order' ? this.saying.id : null;
  }
  get plainOrder() {
    return this.plainSaying?.kind === 'order' ? this.plainSaying.id : null;
  }
  get move() {
    return this.saying?.kind === 'move' ? this.saying.id : null;
  }
  get plainMove() {
    return this.plainSaying?.kind === 'move' ? this.plainSaying.id : null;
  }
  get guide() {
    return this.saying?.kind === 'guide' ? this.saying.id : null;
  }
  get plainGuide() {
    return this.plainSaying?.kind === 'guide' ? this.plainSaying.id : null;
  }
  get dimension() {
    return this.#once('dimension', () => this.#readers.dimensions.find(this));
  }
  get language() {
    return this.#once('language', () => this.#readers.languages.detect(this));
  }
  get languageAsked() {
    return this.#once('language asked', () => this.#readers.languages.asked(this));
  }
  get towns() {
    return this.#once('towns', () => this.#readers.towns.find(this));
  }
  get plainTowns() {
    return this.#once('plain towns', () => this.#readers.towns.findExact(this));
  }
  get beginning() {
    return this.#once('beginning', () => this.#readers.beginnings(this));
  }
  get lookalike() {
    return this.#once('lookalike', () => ({ id: this.#readers.lookalikes(this) })).id;
  }
  get lists() {
    return this.#once('lists', () => this.#readers.lists(this));
  }
  get wish() {
    return this.#once('wish', () => ({ wish: this.#readers.wishes(this) })).wish;
  }
  get firstClause() {
    const [first, second] = this.eachClause;
    return second && first ? first : null;
  }
  get eachClause() {
    return this.#once('each clause', (): readonly Utterance[] => {
      const begins = [...this.clauses].flatMap((at) => this.tokens[at]?.start ?? []);
      return [0, ...begins].map((begin, nth) => this.#stretch(begin, begins[nth] ?? this.text.length));
    });
  }
  get namesBody() {
    return this.#once('names a body', () => this.#readers.towns.namesBody(this));
  }
  get together() {
    return this.#once('together', () => this.#readers.comparisons.read(this.words, this.terms.names));
  }
  find(context: Context | null) {
    return this.#once(`found ${context?.service}`, () => this.#readers.search.ask(this, context));
  }

  /** A part of the text, trimmed. */
  #stretch(from: number, to: number): Utterance {
    if (from === 0 && to === this.text.length && this.text.trim() === this.text) return this;
    const cut = this.text.slice(from, to);
    const start = from + cut.length - cut.trimStart().length;
    const tokens = this.tokens
      .filter((token) => token.start >= start && token.end <= to)
      .map(({ word, start: begin, end }) => ({ word, start: begin - start, end: end - start }));
    return new Reading(this.#readers, cut.trim(), tokens);
  }

  #once<T>(what: string, work: () => T): T {
    const before = this.#known.get(what);
    if (before !== undefined) return before as T;
    const made = work();
    this.#known.set(what, made);
    return made;
  }
}
