import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { words } from '../../knowledge/understand/utterance/fold.ts';

/** From this share of what two questions say, they ask about the same. */
const leastShared = 0.5;

/** What a question says: the services that it names, the topics that it announces and the stems of its telling words. */
export function tellingOf(knowledge: Knowledge, text: string): ReadonlySet<string> {
  const { named, cues, stems, inCue } = knowledge.read(text).terms;
  const own = [...stems.keys()].filter((stem) => !inCue.has(stem));
  const telling = [...[...named.keys()].map((id) => `@${id}`), ...[...cues].map((id) => `#${id}`), ...own];
  return new Set(telling.length > 0 ? telling : words(text));
}

/** Whether two questions, by what they say, ask about the same: half of it, the services included. */
export function areSimilar(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((each) => other.has(each));
  const isSameService = isAbout(one) === isAbout(other);
  return isSameService && shared.length / (one.size + other.size - shared.length) >= leastShared;
}

function isAbout(telling: ReadonlySet<string>): string {
  return [...telling]
    .filter((each) => each.startsWith('@'))
    .sort()
    .join(' ');
}
