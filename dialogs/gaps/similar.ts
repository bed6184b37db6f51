import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { words } from '../../knowledge/understand/utterance/fold.ts';

/** From this share of what two questions say, they ask about the same. */
const leastShared = 0.5;

/** What a question says. */
export interface Telling {
  /** The services that it names, one after another. */
  services: string;
  /** These services, the topics that it announces and the stems of its telling words. */
  parts: ReadonlySet<string>;
}

export function tellingOf(knowledge: Knowledge, text: string): Telling {
  const { named, cues, stems, inCue } = knowledge.read(text).terms;
  const services = [...named.keys()].map((id) => `@${id}`).sort();
  const own = [...stems.keys()].filter((stem) => !inCue.has(stem));
  const telling = [...services, ...[...cues].map((id) => `#${id}`), ...own];
  return { services: services.join(' '), parts: new Set(telling.length > 0 ? telling : words(text)) };
}

/** The same of what says one thing alone: an answer that was reached by its button. */
export function tellingOnly(part: string): Telling {
  return { services: '', parts: new Set([part]) };
}

/** Whether two questions, by what they say, ask about the same: half of it, the services included. */
export function areSimilar(one: Telling, other: Telling): boolean {
  if (one.services !== other.services) return false;
  const [fewer, more] = one.parts.size < other.parts.size ? [one.parts, other.parts] : [other.parts, one.parts];
  if (fewer.size < leastShared * more.size) return false;
  let shared = 0;
  for (const part of fewer) if (more.has(part)) shared += 1;
  return shared / (fewer.size + more.size - shared) >= leastShared;
}
