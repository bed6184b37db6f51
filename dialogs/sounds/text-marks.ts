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

/**
 * The marks of a text: its words by their stems, every two together, what is denied, and pieces of words.
 * @param breaks where its clauses begin, to know what is denied after it is named («de diners, res»)
 */
export function marksOf(
  words: readonly string[],
  stemOf: (word: string) => string,
  breaks: ReadonlySet<number> = new Set(),
): Marks {
  const marks = new Map<string, number>();
  const lacking = lackingIn(words, breaks);
  let deniedUpTo = -1;
  let before: string | undefined;
  for (const [at, word] of words.entries()) {
    const stem = stemOf(word);
    const isLacking = lacking.has(at);
    if (!isLacking) marks.set(stem, 1);
    if (before !== undefined && !isLacking) marks.set(`${before} ${stem}`, ofPair);
    if (denials.has(word)) deniedUpTo = at + wordsDenied;
    else if (at <= deniedUpTo || isLacking) marks.set(`!${stem}`, ofDenied);
    const pieces = isLacking ? [] : piecesOf(word);
    for (const piece of pieces) marks.set(piece, Math.max(marks.get(piece) ?? 0, ofPieces / pieces.length));
    before = isLacking ? undefined : stem;
  }
  return marks;
}

/** What parts a thing from what is said before it. */
const joints = new Set('i y and pero but perque que de d del pel al ara'.split(' '));
const wordsLacking = 5;
/** «…però sense ni un euro de pressupost». */
const isWithout = new Set(['sense', 'sin', 'without']);
const ands = new Set(['i', 'y', 'and']);
/** «…res», «…no en tenim», «…encara no»: what is named before is what there is not. */
const atTheEnd =
  /^(?:(?:encara|todavia|aun|de moment|ara) )?(?:(?:res|cap|nada|ninguna?|ninguno|zero|tampoc|tampoco|gens)(?: de res)?|no(?: (?:n|en) .+| n hi ha.*| hay| hi es| hi son| encara| tenim cap| tenemos)?)$/;

/**
 * The places of the words that name what is then said not to be: «diners», of «de diners al pressupost res». A text that is
 * one clause may be no more than the name of an option, and denies only as it goes.
 */
export function lackingIn(words: readonly string[], breaks: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  if (breaks.size === 0) return found;
  const begins = [0, ...breaks];
  for (const [nth, begin] of begins.entries()) {
    const clause = words.slice(begin, begins[nth + 1] ?? words.length);
    const without = clause.findIndex((word) => isWithout.has(word));
    for (let at = without + 1; without >= 0 && at < clause.length && !ands.has(clause[at] ?? ''); at++)
      found.add(begin + at);
    const end = clause.findIndex((_, at) => at > 0 && atTheEnd.test(clause.slice(at).join(' ')));
    for (let at = end - 1; at >= 0 && end - at <= wordsLacking; at--) {
      if (joints.has(clause[at] ?? '') && end - at > 1) {
        // «de diners al pressupost res»: the whole of it, to the «de» that begins it.
        if (at === 0 || !/^(?:al|del|de|d)$/.test(clause[at] ?? '')) break;
        continue;
      }
      found.add(begin + at);
    }
  }
  return found;
}

/** «clau» → «#clau»; «claus» → «#clau», «#laus». */
function piecesOf(word: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at + lettersOfAPiece <= word.length; at++) pieces.push(`#${word.slice(at, at + lettersOfAPiece)}`);
  return pieces;
}

/** Whether a mark is a piece of a word. */
export function isPiece(mark: string): boolean {
  return mark.startsWith('#');
}

/** Whether a mark is a word, and neither two nor a piece of one. */
export function isWord(mark: string): boolean {
  return !/^[#!]| /.test(mark);
}
