import type { CommandId, LanguageId, MoveId } from '../../content.ts';
import type { Together } from '../entities/comparison-reader.ts';
import type { FoundTowns } from '../entities/town-finder.ts';
import type { Context, Found } from '../retrieval/search.ts';
import type { Terms } from './terms.ts';
import type { Token } from './tokenise.ts';

/**
 * One reading of a text. It is cut into words once, and what else there is to know of it is worked out the first time
 * that somebody asks, and never again.
 */
export interface Utterance {
  /** As it was typed. */
  readonly text: string;
  /** Lower case, without accents: see `fold.ts`. */
  readonly folded: string;
  /** Its words, folded, and with their places. */
  readonly words: readonly string[];
  readonly tokens: readonly Token[];
  /** The words that begin a clause, but for the first: after a comma, a full stop, a line… */
  readonly clauses: ReadonlySet<number>;
  /** Its words without anything in between. */
  readonly compact: string;
  /** What it names, announces and tells. */
  readonly terms: Terms;
  /** Its sentences, and in them the questions that a conjunction joins. */
  readonly pieces: readonly Piece[];
  /** Whether any of them asks something. */
  readonly asks: boolean;
  /** Whether it begins by leaning on what was said before: «i quant costa?». */
  readonly leans: boolean;
  /** The order that it is, however it is put; and the same when it is well spelt and nothing else. */
  readonly order: CommandId | null;
  readonly plainOrder: CommandId | null;
  /** The move inside a guide that it is. */
  readonly move: MoveId | null;
  readonly plainMove: MoveId | null;
  /** The guide that it asks for; and the one whose phrase stands among its words. */
  readonly guide: string | null;
  readonly plainGuide: string | null;
  readonly guideInside: string | null;
  /** The dimension that it names, when it says nothing else. */
  readonly dimension: string | null;
  /** The language in which it is clearly written, and the one that it asks for. */
  readonly language: LanguageId | null;
  readonly languageAsked: LanguageId | null;
  /** The towns that it may name; and only those that it names whole and well spelt. */
  readonly towns: FoundTowns;
  readonly plainTowns: FoundTowns;
  /** The services that it asks about together. */
  readonly together: Together | null;
  /**
   * What the search finds for it.
   * @param context what it is about when it does not say so
   */
  find(context: Context | null): Found;
}

/** A stretch of an utterance. */
export interface Piece {
  utterance: Utterance;
  /** Whether it asks something, and is not the context of a question. */
  asks: boolean;
  /** Whether only a conjunction or a comma parts it from the piece before: «què és e-NOTUM | i quant costa?». */
  joined: boolean;
}
