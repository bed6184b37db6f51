/** What of a text is compared with another's, each with how much it counts. */
export type Marks = ReadonlyMap<string, number>;

/** «La mateixa clau» says more than «mateixa» and «clau» apart. */
const ofPair = 0.6;
/** «No demanem papers» is not «demanem papers». */
const ofDenied = 0.7;
/** «Etiquetem», «etiquetat» and «etiquetes» have most pieces in common; those of one word count as much as the word. */
const ofPieces = 1;
const lettersOfAPiece = 4;
/** How far a denial reaches. */
const wordsDenied = 4;

const denials = new Set(
  'no ni sense cap mai ningu res sin nunca nadie nada ninguno ninguna without not never nobody nothing none'.split(' '),
);

/** The marks of a text: its words by their stems, every two together, what is denied, and pieces of words. */
export function marksOf(words: readonly string[], stemOf: (word: string) => string): Marks {
  const marks = new Map<string, number>();
  let deniedUpTo = -1;
  let before: string | undefined;
  for (const [at, word] of words.entries()) {
    const stem = stemOf(word);
    marks.set(stem, 1);
    if (before !== undefined) marks.set(`${before} ${stem}`, ofPair);
    if (denials.has(word)) deniedUpTo = at + wordsDenied;
    else if (at <= deniedUpTo) marks.set(`!${stem}`, ofDenied);
    const pieces = piecesOf(word);
    for (const piece of pieces) marks.set(piece, Math.max(marks.get(piece) ?? 0, ofPieces / pieces.length));
    before = stem;
  }
  return marks;
}

/** «clau» → «#clau»; «claus» → «#clau», «#laus». */
function piecesOf(word: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at + lettersOfAPiece <= word.length; at++) pieces.push(`#${word.slice(at, at + lettersOfAPiece)}`);
  return pieces;
}

/** Whether a mark is a word, and neither two nor a piece of one. */
export function isWord(mark: string): boolean {
  return !/^[#!]| /.test(mark);
}
