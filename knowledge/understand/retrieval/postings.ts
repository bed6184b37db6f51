/** Places where something is found, by number and in ascending order, and how much it counts in each. */
export interface Postings {
  at: number[];
  more: number[];
}

/** The same for each stem, all in one list: those of a stem are from where it begins to where the next one does. */
export interface PostingLists {
  begins: Uint32Array;
  at: Uint32Array;
  more: Float32Array;
}

export function noPlace(): Postings {
  return { at: [], more: [] };
}

/** Notes a place once: the best credit comes first. */
export function post(postings: Postings, at: number, credit: number): void {
  if (postings.at[postings.at.length - 1] === at) return;
  postings.at.push(at);
  postings.more.push(credit);
}

/** What a word counts for the whole service, it does not count twice. */
export function discount(postings: Postings, already: (at: number) => number): void {
  const { at, more } = postings;
  for (let nth = 0; nth < at.length; nth++) more[nth] = Math.max(0, (more[nth] ?? 0) - already(at[nth] ?? 0));
}

/** Puts thousands of short lists in one, that takes a third of the room. A stem without any has an empty stretch. */
export function foldPostings(ofStem: readonly (Postings | undefined)[]): PostingLists {
  const begins = new Uint32Array(ofStem.length + 1);
  ofStem.forEach((postings, stem) => {
    begins[stem + 1] = (begins[stem] ?? 0) + (postings?.at.length ?? 0);
  });
  const size = begins[ofStem.length] ?? 0;
  const lists = { begins, at: new Uint32Array(size), more: new Float32Array(size) };
  ofStem.forEach((postings, stem) => {
    if (!postings) return;
    lists.at.set(postings.at, begins[stem]);
    lists.more.set(postings.more, begins[stem]);
  });
  return lists;
}
