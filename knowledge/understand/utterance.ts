import type { CommandId, LanguageId, MoveId } from '../schema/ids.ts';
import type { Beginning } from './entities/beginning-reader.ts';
import type { Together } from './entities/comparison-reader.ts';
import type { Entity } from './entities/entity-finder.ts';
import type { AskedList } from './entities/list-reader.ts';
import type { ReadFigure } from './entities/read-figure.ts';
import type { Terms } from './entities/terms.ts';
import type { FoundTowns } from './entities/town-finder.ts';
import type { Saying } from './orders/order-reader.ts';
import type { Wish } from './orders/wish-reader.ts';
import type { Context, Found } from './retrieval/search.ts';
import type { CutText } from './utterance/cut-text.ts';

/**
 * One reading of a text. It is cut into words once, and what else there is to know of it is worked out the first time
 * that somebody asks, and never again.
 */
export interface Utterance extends CutText {
  /** All that it speaks of that has a name in the content, with where. */
  readonly entities: readonly Entity[];
  /** How many people live in the town that it speaks of. */
  readonly figure: ReadFigure;
  /** What it names, announces and tells. */
  readonly terms: Terms;
  /** Its sentences, and in them the questions that a conjunction joins. */
  readonly pieces: readonly Piece[];
  /** Its first clause, when it has more than one. */
  readonly firstClause: Utterance | null;
  /** Its clauses, the only one too. */
  readonly eachClause: readonly Utterance[];
  /** Whether any of them asks something. */
  readonly asks: boolean;
  /** Whether it begins by leaning on what was said before: «i quant costa?». */
  readonly leans: boolean;
  /** What it asks for in set words: an order, a move or a guide; and the same when it is well spelt and nothing else. */
  readonly saying: Saying | null;
  readonly plainSaying: Saying | null;
  readonly order: CommandId | null;
  readonly plainOrder: CommandId | null;
  readonly move: MoveId | null;
  readonly plainMove: MoveId | null;
  readonly guide: string | null;
  readonly plainGuide: string | null;
  /** The dimension that it names, when it says nothing else. */
  readonly dimension: string | null;
  /** The language in which it is clearly written, and the one that it asks for. */
  readonly language: LanguageId | null;
  readonly languageAsked: LanguageId | null;
  /** The towns that it may name; and only those that it names whole and well spelt. */
  readonly towns: FoundTowns;
  readonly plainTowns: FoundTowns;
  /** Whether it names a body that is no council: «el consell comarcal». */
  readonly namesBody: boolean;
  /** What it has of how somebody begins who has just been given the job. */
  readonly beginning: Beginning;
  /** The service of another administration that it names, by its id. */
  readonly lookalike: string | null;
  /** The lists of the model that it may ask for, the likeliest first. */
  readonly lists: readonly AskedList[];
  /** What it wishes of a plan that is there, however it is put. */
  readonly wish: Wish | null;
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
