import type { TermReader } from '../entities/terms.ts';
import type { ContentIndex } from './content-index.ts';

/** How much the letters of a question are those of the nearest wording of a target, from 0 to 1. */
export interface LetterLikeness {
  letters(target: number): number;
  /** The same, each group of letters by how telling it is. */
  rareLetters(target: number): number;
}

const gramSize = 4;
/** Groups of letters are numbers of 16 bits: two that fall on the same one do no harm. */
const gramKinds = 0x10000;
/** Room made for each wording at first. */
const usualGrams = 40;

/** The groups of letters of every wording, one after another. */
interface Letters {
  grams: Uint16Array;
  /** The wordings of each target are from its place to that of the next one; and so the groups of each wording. */
  firstOfTarget: Uint32Array;
  firstOfWording: Uint32Array;
  massOfWording: Float64Array;
  /** How telling each group is: the fewer wordings have it, the more. */
  weightOf: Float32Array;
}

/** What tells the words of the texts of the content. */
export type Lines = Pick<TermReader, 'lineOf' | 'keyOf'>;

/** The groups of letters of texts that one content after another has: to write them again costs a twentieth of reading it. */
const known = new WeakMap<object, Uint16Array>();

function readLetters({ rows, rowsOfTarget }: ContentIndex, { lineOf, keyOf }: Lines): Letters {
  const wordings = rowsOfTarget.map((all) => all.filter((row) => rows[row]?.isWording));
  const firstOfTarget = placesOf(wordings);
  const count = firstOfTarget.at(-1) ?? 0;
  const firstOfWording = new Uint32Array(count + 1);
  let grams = new Uint16Array(count * usualGrams);
  let wording = 0;
  let end = 0;
  for (const row of wordings.flat()) {
    const text = rows[row]?.text ?? '';
    const key = keyOf(text);
    const before = key && known.get(key);
    const line = before ? '' : ` ${lineOf(text)} `;
    const size = before?.length ?? line.length;
    if (end + size > grams.length) grams = withRoom(grams, 2 * (end + size));
    if (before) grams.set(before, end);
    const written = before ? before.length : writeGrams(line, grams, end);
    if (key && !before) known.set(key, grams.slice(end, end + written));
    end += written;
    firstOfWording[++wording] = end;
  }
  grams = grams.slice(0, end);
  const times = new Uint32Array(gramKinds);
  for (const gram of grams) times[gram] = (times[gram] as number) + 1;
  const weightOf = Float32Array.from(times, (each) => Math.log((1 + count) / (1 + each)));
  const massOfWording = new Float64Array(count);
  for (let nth = 0; nth < count; nth++) {
    massOfWording[nth] = massOf(grams, weightOf, firstOfWording[nth], firstOfWording[nth + 1]);
  }
  return { grams, firstOfTarget, firstOfWording, massOfWording, weightOf };
}

function withRoom(grams: Uint16Array, room: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(room);
  larger.set(grams);
  return larger;
}

function massOf(grams: Uint16Array, weightOf: Float32Array, start = 0, end = grams.length): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum += weightOf[grams[at] as number] as number;
  return sum;
}

/**
 * The groups of letters of a question are marked, and only the wordings of the targets that are looked at are gone through: how
 * many groups they share, over all that both have (Dice's coefficient).
 */
export function createLetterIndex(index: ContentIndex, lines: Lines): { of(line: string): LetterLikeness } {
  const { grams, firstOfTarget, firstOfWording, massOfWording, weightOf } = readLetters(index, lines);
  /** The groups of the question of now, marked: 64 KB, that stay near the processor. */
  const isAsked = new Uint8Array(gramKinds);
  let asked: Uint16Array = new Uint16Array();

  return {
    of(line) {
      for (const gram of asked) isAsked[gram] = 0;
      asked = gramsOf(line);
      const size = asked.length;
      const mass = massOf(asked, weightOf);
      for (const gram of asked) isAsked[gram] = 1;
      /** Both are worked out together, and asked for one after the other. */
      let last = -1;
      let letters = 0;
      let rare = 0;
      const look = (target: number) => {
        if (target === last) return;
        last = target;
        letters = 0;
        rare = 0;
        const after = firstOfTarget[target + 1] ?? 0;
        for (let wording = firstOfTarget[target] ?? 0; wording < after; wording++) {
          const first = firstOfWording[wording] as number;
          const end = firstOfWording[wording + 1] as number;
          const ownSize = end - first;
          const ownMass = massOfWording[wording] as number;
          // It could not be nearer, were it all shared.
          const mostLetters = (2 * Math.min(size, ownSize)) / (size + ownSize);
          const mostRare = (2 * Math.min(mass, ownMass)) / (mass + ownMass);
          if (mostLetters <= letters && mostRare <= rare) continue;
          let common = 0;
          let shared = 0;
          // The hottest loop of a turn, and so by plain numbers.
          for (let at = first; at < end; at++) {
            const gram = grams[at] as number;
            if (isAsked[gram] === 0) continue;
            common++;
            shared += weightOf[gram] as number;
          }
          letters = Math.max(letters, (2 * common) / (size + ownSize));
          rare = Math.max(rare, (2 * shared) / (mass + ownMass));
        }
      };
      return {
        letters(target) {
          look(target);
          return letters;
        },
        rareLetters(target) {
          look(target);
          return rare;
        },
      };
    },
  };
}

/** Where each of some lists begins when they are put one after another, and at last where all end. */
function placesOf(lists: readonly ArrayLike<unknown>[]): Uint32Array {
  const places = new Uint32Array(lists.length + 1);
  lists.forEach((list, nth) => {
    places[nth + 1] = (places[nth] ?? 0) + list.length;
  });
  return places;
}

const isSeen = new Uint8Array(gramKinds);

/** The groups of neighbouring letters of a line, each once. */
function gramsOf(line: string): Uint16Array {
  const grams = new Uint16Array(line.length);
  return grams.slice(0, writeGrams(line, grams, 0));
}

/** Writes them from a place of a list on. @returns how many they are */
function writeGrams(line: string, grams: Uint16Array, start: number): number {
  let end = start;
  let [one, two, three] = [line.charCodeAt(0), line.charCodeAt(1), line.charCodeAt(2)];
  for (let at = gramSize - 1; at < line.length; at++) {
    const four = line.charCodeAt(at);
    const hash = (((one * 31 + two) * 31 + three) * 31 + four) & (gramKinds - 1);
    one = two;
    two = three;
    three = four;
    if (isSeen[hash] === 1) continue;
    isSeen[hash] = 1;
    grams[end++] = hash;
  }
  for (let at = start; at < end; at++) isSeen[grams[at] as number] = 0;
  return end - start;
}
