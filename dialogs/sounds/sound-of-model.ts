import type { Content } from '../../knowledge/content.ts';
import type { LevelId } from '../../knowledge/schema/ids.ts';
import type { Steps } from '../../knowledge/understand/steps.ts';
import { questionsOf } from './questions-of.ts';
import { type SaidText, type Sentences, type Stems, soundsOnce } from './sounds-once.ts';

/** What stands, among the words, for the town or how many people live there; and as the content writes it. */
export const placeWord = 'xlloc';
export const placeWritten = '{lloc}';

/** Which level of the model a text sounds most like it asks for: null for none, or for all of them. */
export interface SoundOfLevel {
  id: LevelId | null;
  /** How much likelier it is than the next: log-odds. */
  apart: number;
}

export function soundOfLevel(knowledge: Stems, said: SaidText): SoundOfLevel {
  const [first, second] = levels.of(knowledge).likest(knowledge, said);
  return { id: first?.id ?? null, apart: (first?.score ?? 0) - (second?.score ?? 0) };
}

/** Which area of the model a text sounds most like it asks of. */
export interface SoundOfArea {
  /** The dimension, by id; null for all of them. */
  id: string | null;
  /** How much likelier it is that than that nothing is asked of the model, and than another area: log-odds. */
  margin: number;
  apart: number;
}

export function soundOfArea(knowledge: Stems, { words, typed, text }: SaidText): SoundOfArea {
  const isOfArea = (word: string) => word !== placeWord;
  const said = { text, words: words.filter(isOfArea), typed: typed.filter(isOfArea) };
  const likest = areas.of(knowledge).likest(knowledge, said);
  const not = likest.find(({ id }) => id === notOfModel);
  const [first, second] = likest.filter(({ id }) => id !== notOfModel);
  return {
    id: first?.id === ofAllAreas ? null : (first?.id ?? null),
    margin: (first?.score ?? 0) - (not?.score ?? 0),
    apart: (first?.score ?? 0) - (second?.score ?? 0),
  };
}

/** Learns, a little at a time, what who first asks something of the model would otherwise wait for. */
export function* learnModel(knowledge: Stems): Steps<void> {
  yield* levels.inSteps(knowledge);
  yield* areas.inSteps(knowledge);
}

const levels = soundsOnce(
  'levels',
  ({ askedOfModel, levels: all }: Content): Sentences<LevelId | null> =>
    [...all.map(({ id }) => id), null].map((id) => ({
      id,
      sentences: askedOfModel
        .filter(({ level = null }) => level === id)
        .map(({ q }) => q.replaceAll(placeWritten, placeWord)),
    })),
  // A level is said in words of its own («el sostre», «el mínim per llei»): one sentence is enough to know them.
  { leastTexts: 1 },
);

/** How many people live somewhere is not heard of what is asked either. */
const figure = /\b\d[\d.]{2,}/g;
const ofAllAreas = '*';
const notOfModel = '';

const areas = soundsOnce('areas', (content: Content): Sentences<string> => {
  const { askedOfModel, beginnings, dimensions, elsewhere, said } = content;
  const others = said.flatMap(({ sentences }) => sentences);
  return [
    {
      id: notOfModel,
      sentences: [
        ...questionsOf(content),
        ...others,
        ...beginnings.sentences.map((sentence) => sentence.replaceAll(figure, ' ')),
        ...elsewhere.flatMap(({ phrases }) => phrases),
      ],
    },
    ...[...dimensions.map(({ id }) => id), ofAllAreas].map((id) => ({
      id,
      sentences: askedOfModel
        .filter(({ dimension = ofAllAreas }) => dimension === id)
        .map(({ q }) => q.replaceAll(placeWritten, ' ')),
    })),
  ];
});
