import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { Steps } from '../../knowledge/understand/steps.ts';
import { words } from '../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../knowledge/understand/utterance.ts';
import { guidesNamed } from '../guide-names.ts';
import { type Sentences, type Stems, saidIn, soundsOnce } from './sounds-once.ts';

/** Which guide a text sounds most like it asks about, and how much likelier that is than to begin one: log-odds. */
export interface SoundOfGuide {
  id: string;
  margin: number;
}

/** What a text with the name of a guide in it sounds most like: of the guides, only those that it names can be. */
export function soundOfGuide(knowledge: Knowledge, utterance: Utterance): SoundOfGuide | null {
  const named: readonly (string | null)[] = guidesNamed(knowledge.content, utterance.words);
  const likest = guides.of(knowledge).likest(knowledge, saidIn(utterance));
  const first = likest.find(({ id }) => named.includes(id));
  const begun = likest.find(({ id }) => id === null);
  return first?.id ? { id: first.id, margin: first.score - (begun?.score ?? 0) } : null;
}

/** Learns, a little at a time, what who first asks about a guide would otherwise wait for. */
export function* learnGuides(knowledge: Stems): Steps<void> {
  yield* guides.inSteps(knowledge);
}

const guides = soundsOnce('guides', (content: Content): Sentences<string | null> => {
  const all = [...content.guides.values()];
  return [
    {
      id: null,
      sentences: [
        ...all.flatMap(({ phrases, sentences = [] }) => [...phrases, ...sentences]),
        ...content.beginnings.sentences,
        ...content.said.flatMap(({ sentences }) => sentences),
      ].filter((text) => guidesNamed(content, words(text)).length > 0),
    },
    ...all.flatMap(({ id, about }) => (about ? [{ id, sentences: about.asked }] : [])),
  ];
});
