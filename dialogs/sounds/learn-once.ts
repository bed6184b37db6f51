import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { languageOf } from '../../knowledge/understand/content-memory.ts';
import type { Steps } from '../../knowledge/understand/steps.ts';
import { hashOf } from './number-marks.ts';

/**
 * Learns something from some texts, or takes what was learnt from the very same before (`knowledge.learnt`).
 * @param kind what it is that is learnt: from the same texts other things may be
 * @param texts all that it is learnt from, as JSON can tell it; how words are read is added here
 */
export function* learnOnce<Learnt>(
  { localised, learnt }: Pick<Knowledge, 'localised' | 'learnt'>,
  kind: string,
  texts: unknown,
  learn: () => Steps<Learnt>,
): Steps<Learnt> {
  // Their hash is enough: the texts themselves would take a megabyte.
  const written = JSON.stringify(texts);
  const key = [kind, hashOf(written), written.length, language(localised.ca)].join(' ');
  const before = learnt.get(key);
  if (before !== undefined) return before as Learnt;
  const now = yield* learn();
  learnt.set(key, now);
  return now;
}

const hashes = new WeakMap<Content, number>();

/** What tells how the words of a content are read. */
function language(content: Content): number {
  const hash = hashes.get(content) ?? hashOf(languageOf(content));
  hashes.set(content, hash);
  return hash;
}
