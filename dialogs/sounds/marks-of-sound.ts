import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { endsAsking } from '../../knowledge/understand/utterance/ends-asking.ts';
import type { Marks } from './text-marks.ts';

const ofPair = 0.6;
const ofPairAround = 0.5;
const ofBeginning = 0.6;
const ofMarkAtTheEnd = 0.6;
const beginningOfAWord = 4;
/** What stands for whatever is asked of in a guide. */
const matter = '@';

/**
 * What a sentence sounds like: its words by their stems and by how they begin, every two together and every two around another,
 * with which it begins and ends, and whether it asks. «Què és un token?» and «què és un METS?» sound the same: the pairs are taken
 * once more with what is asked of, whatever it is, in the place of its words. All the pieces of words, what is denied or the last
 * clause apart tell no more.
 */
export function marksOfSound(
  said: readonly string[],
  text: string,
  { stemOf, serviceCalled }: Pick<Knowledge, 'stemOf' | 'serviceCalled'>,
  ofTheMatter: ReadonlySet<string>,
): Marks {
  const marks = new Map<string, number>();
  const stems = said.map(stemOf);
  for (const [at, stem] of stems.entries()) {
    const word = said[at] ?? '';
    marks.set(stem, 1);
    if (at > 0) marks.set(`${stems[at - 1]} ${stem}`, ofPair);
    if (at > 1) marks.set(`${stems[at - 2]} _ ${stem}`, ofPairAround);
    if (word.length > beginningOfAWord) marks.set(`#${word.slice(0, beginningOfAWord)}`, ofBeginning);
  }
  marks.set(`^${stems[0]}`, ofBeginning);
  marks.set(`$${stems.at(-1)}`, ofBeginning);
  const bare = withTheMatter(stems, (stem) => ofTheMatter.has(stem) || serviceCalled(stem) !== undefined);
  for (const [at, stem] of bare.entries()) {
    const before = bare[at - 1];
    const first = bare[at - 2];
    if (before !== undefined && (stem === matter || before === matter)) marks.set(`${before} ${stem}`, ofPair);
    if (first !== undefined && [first, before, stem].includes(matter))
      marks.set(`${first} ${before} ${stem}`, ofPairAround);
  }
  if (bare[0] === matter) marks.set(`^${matter}`, ofBeginning);
  if (bare.at(-1) === matter) marks.set(`$${matter}`, ofBeginning);
  if (text.includes('?')) marks.set('?', 1);
  if (endsAsking(text)) marks.set('$?', ofMarkAtTheEnd);
  return marks;
}

/** Words with one mark for all that come together and are of what is asked. */
function withTheMatter(stems: readonly string[], isOfIt: (stem: string) => boolean): string[] {
  return stems
    .map((stem) => (isOfIt(stem) ? matter : stem))
    .filter((stem, at, all) => stem !== matter || all[at - 1] !== matter);
}
