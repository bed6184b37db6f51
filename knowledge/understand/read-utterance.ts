import type { MoveId } from '../content.ts';
import type { ComparisonReader } from './entities/comparison-reader.ts';
import type { DimensionNames } from './entities/dimension-names.ts';
import type { TownFinder } from './entities/town-finder.ts';
import type { CommandReader } from './orders/order-reader.ts';
import type { PhraseReader } from './orders/phrase-reader.ts';
import type { Context, Search } from './retrieval/search.ts';
import { compact, fold, words } from './utterance/fold.ts';
import type { LanguageDetector } from './utterance/language-detector.ts';
import type { PhraseFinder } from './utterance/phrase-finder.ts';
import type { SentenceSplitter } from './utterance/sentence-splitter.ts';
import { type ShortForms, unshortened } from './utterance/short-forms.ts';
import type { Piece, Utterance } from './utterance/utterance.ts';

/** All that reads an utterance, each in its way. */
export interface Readers {
  search: Search;
  splitter: SentenceSplitter;
  commands: CommandReader;
  moves: PhraseReader<MoveId>;
  guides: PhraseReader<string>;
  guideOpenings: PhraseFinder<string>;
  dimensions: DimensionNames;
  towns: TownFinder;
  comparisons: ComparisonReader;
  languages: LanguageDetector;
  shortForms: ShortForms;
}

/** Begins the one reading of a text; see `Utterance`. */
export function readUtterance(readers: Readers, text: string): Utterance {
  return new Reading(readers, text);
}

class Reading implements Utterance {
  readonly text: string;
  readonly #readers: Readers;
  readonly #known = new Map<string, unknown>();

  constructor(readers: Readers, text: string) {
    this.text = text;
    this.#readers = readers;
  }

  get folded() {
    return this.#once('folded', () => fold(this.text));
  }
  get words() {
    return this.#once('words', () => words(this.text));
  }
  get compact() {
    return this.#once('compact', () => compact(this.text));
  }
  get terms() {
    return this.#once('terms', () => this.#readers.search.read(this.text));
  }
  get pieces() {
    return this.#once('pieces', () =>
      this.#readers.splitter
        .split(this.text)
        .map(({ text, ...rest }): Piece => ({ utterance: new Reading(this.#readers, text), ...rest })),
    );
  }
  get asks() {
    return this.pieces.some(({ asks }) => asks);
  }
  get leans() {
    return this.#readers.splitter.leans(this.text);
  }
  get order() {
    return this.#once('order', () => this.#readers.commands.read(this.text));
  }
  get plainOrder() {
    return this.#once('plain order', () => this.#readers.commands.readExact(this.text));
  }
  get move() {
    return this.#once('move', () => this.#readers.moves.read(this.text));
  }
  get plainMove() {
    return this.#once('plain move', () => this.#readers.moves.readExact(this.text));
  }
  get guide() {
    return this.#once('guide', () => this.#readers.guides.read(this.text));
  }
  get plainGuide() {
    return this.#once('plain guide', () => this.#readers.guides.readExact(this.text));
  }
  get guideInside() {
    const [inside] = this.#readers.guideOpenings.find(unshortened(this.words, this.#readers.shortForms));
    return inside?.ids[0] ?? null;
  }
  get dimension() {
    return this.#once('dimension', () => this.#readers.dimensions.find(this.text));
  }
  get language() {
    return this.#once('language', () => this.#readers.languages.detect(this.text));
  }
  get languageAsked() {
    return this.#once('language asked', () => this.#readers.languages.asked(this.text));
  }
  get towns() {
    return this.#once('towns', () => this.#readers.towns.find(this.text));
  }
  get plainTowns() {
    return this.#once('plain towns', () => this.#readers.towns.findExact(this.text));
  }
  get together() {
    return this.#once('together', () => this.#readers.comparisons.read(this.text, this.terms.names));
  }
  find(context: Context | null) {
    return this.#once(`found ${context?.service}`, () => this.#readers.search.ask(this.text, context));
  }

  #once<T>(what: string, work: () => T): T {
    if (!this.#known.has(what)) this.#known.set(what, work());
    return this.#known.get(what) as T;
  }
}
