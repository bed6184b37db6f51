/** Which of some things said a text sounds most like, by the sentences of each. */
export interface Sound<Id> {
  id: Id;
  /** How much likelier it is that than anything else, and than the next of them: a sum of logarithms, tamed by its length. */
  margin: number;
  apart: number;
  /** The share of its features that some sentence of it has: 0 to 1. */
  share: number;
}

export interface Sounds<Id> {
  /** @param features of a text, each once; null when none of them was ever heard */
  of(features: readonly string[]): Sound<Id> | null;
}

/** What is written of each thing: the features of each of its sentences. */
export type SentencesOf<Id> = readonly { id: Id; sentences: readonly (readonly string[])[] }[];

/** How many texts it counts that a feature is in one of them as often as in all: what one alone has may be by chance. */
const asTheRest = 1;

/**
 * Learns which features the sentences of each thing have, and how much oftener than all the rest (naive Bayes, as if there were as
 * many sentences of each). Only features that some of them have are kept: there are few.
 * @param others the features of texts that are none of them
 */
export function learnSounds<Id>(said: SentencesOf<Id>, others: readonly (readonly string[])[] = []): Sounds<Id> {
  const none = said.length;
  const counts = new Map<string, Uint16Array>();
  const texts = Float64Array.from([...said.map(({ sentences }) => sentences.length), others.length]);
  for (const [place, { sentences }] of said.entries()) {
    for (const feature of sentences.flat()) {
      const own = counts.get(feature) ?? new Uint16Array(none + 1);
      counts.set(feature, own);
      own[place] = (own[place] as number) + 1;
    }
  }
  for (const feature of others.flat()) {
    const own = counts.get(feature);
    if (own) own[none] = (own[none] as number) + 1;
  }
  const evidence = new Map<string, Float32Array>();
  for (const [feature, own] of counts) {
    // How often a thing is said tells nothing of what it sounds like.
    const usual = own.reduce((sum, count, at) => sum + count / (texts[at] || 1), 0) / own.length;
    const weigh = (count: number, at: number) =>
      Math.log((count + asTheRest * usual) / ((texts[at] as number) + asTheRest) / usual);
    evidence.set(feature, Float32Array.from(own, weigh));
  }

  return {
    of(features) {
      const scores = new Float64Array(none + 1);
      let heard = 0;
      for (const feature of features) {
        const own = evidence.get(feature);
        if (!own) continue;
        heard++;
        for (let at = 0; at <= none; at++) scores[at] = (scores[at] as number) + (own[at] as number);
      }
      if (heard === 0) return null;
      const order = [...said.keys()].sort((one, two) => (scores[two] as number) - (scores[one] as number));
      const [best = 0, second = 0] = order;
      const mine = features.filter((feature) => (counts.get(feature)?.[best] ?? 0) > 0).length;
      const over = (place: number) =>
        ((scores[best] as number) - (scores[place] as number)) / Math.sqrt(1 + features.length);
      return { id: said[best]?.id as Id, margin: over(none), apart: over(second), share: mine / features.length };
    },
  };
}
