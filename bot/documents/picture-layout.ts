import type { LevelId } from '../../knowledge/schema/ids.ts';

/** Where things go in the picture, in its own units. */
export interface PictureLayout {
  width: number;
  margin: number;
  /** Size of the name of the council on top; null where what is around has it, and then it goes with what is said under it. */
  heading: number | null;
  /** Sizes of letters. */
  text: number;
  small: number;
  rowHeight: number;
  /** Room for the title of a dimension. */
  titleWidth: number;
  /** Where a dimension below the first level is marked. */
  before: number;
  stations: Record<LevelId, number>;
  /** Where the state of a dimension is written in words; null where there is no room for it. */
  words: number | null;
  legendColumns: number;
}

/** For a chat: read on a phone, where a bubble is some 260 pixels wide. */
export const narrow: PictureLayout = {
  width: 300,
  margin: 10,
  heading: null,
  text: 12,
  small: 10.5,
  rowHeight: 23.5,
  titleWidth: 108,
  before: 126,
  stations: { obligatori: 168, recomanat: 222, avancat: 271 },
  words: null,
  legendColumns: 2,
};

/** For a page: the width of the text of an A4. */
export const wide: PictureLayout = {
  width: 680,
  margin: 14,
  heading: 19,
  text: 13.5,
  small: 12.5,
  rowHeight: 25,
  titleWidth: 212,
  before: 244,
  stations: { obligatori: 316, recomanat: 400, avancat: 484 },
  words: 530,
  legendColumns: 3,
};
