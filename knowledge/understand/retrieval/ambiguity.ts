import type { Content } from '../../content.ts';
import type { Terms } from '../entities/terms.ts';

/** Which services a question may be about when all it says of them is a word that several share; null when it says more. */
export type Ambiguity = (terms: Terms) => readonly string[] | null;

/**
 * Prepares the recognition of questions that cannot be told apart («com demano el certificat?»).
 * @param readExactly reads a text into terms, correcting nothing
 */
export function createAmbiguity(content: Content, readExactly: (text: string) => Terms): Ambiguity {
  const entries = content.ambiguous.map(({ words, services }) => ({
    services,
    stems: new Set(words.flatMap((word) => [...readExactly(word).stems.keys()])),
  }));
  return ({ named, stems, inCue }) => {
    if (named.size > 0) return null;
    const own = [...stems.keys()].filter((each) => !inCue.has(each));
    if (own.length === 0) return null;
    return entries.find((entry) => own.every((each) => entry.stems.has(each)))?.services ?? null;
  };
}
