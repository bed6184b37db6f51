import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import { atOnce, type Steps } from '../../knowledge/understand/steps.ts';
import { words } from '../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../knowledge/understand/utterance.ts';
import { type ByHeart, learnByHeart, saidByHeart } from './by-heart.ts';
import { learnOnce } from './learn-once.ts';
import { type Learnt, learnInSteps, type Pace, scoresOf, textsOfAStep, type Written } from './learn-to-tell.ts';
import { marksOfSound } from './marks-of-sound.ts';
import { hashOf, numberOf } from './number-marks.ts';
import { wordsAsked } from './words-asked.ts';

export type Stems = Pick<Knowledge, 'localised' | 'stemOf' | 'serviceCalled' | 'learnt'>;

/** What is said, and its words: well spelt by those of the content that is asked for, and as they were typed. */
export interface SaidText {
  text: string;
  words: readonly string[];
  typed: readonly string[];
}

/** What was said, the same object every time: it sounds the same to whoever asks again. */
export const saidIn = onceForEach(
  ({ terms, text, words: typed }: Utterance): SaidText => ({ text, words: terms.line.trim().split(' '), typed }),
);

export interface Sounds<Id> {
  /** The likeliest first. */
  likest(knowledge: Stems, said: SaidText): { id: Id; score: number }[];
}

export type Sentences<Id> = readonly { id: Id; sentences: readonly string[] }[];

/** What one sentence alone has may be by chance. */
const usualPace: Pace = { step: 5, forgetting: 0.0002, leastTexts: 2 };

/** What is learnt of how some things are said. */
interface LearntSounds {
  sounds: Learnt;
  byHeart: ByHeart;
}

function* learn(
  sentences: Sentences<unknown>,
  knowledge: Stems,
  ofTheMatter: ReadonlySet<string>,
  pace: Pace,
): Steps<LearntSounds> {
  const written: Written[] = [];
  const byHeart: { words: readonly string[]; of: number }[] = [];
  for (const [of, { sentences: texts }] of sentences.entries()) {
    for (const [nth, text] of texts.entries()) {
      if (nth % textsOfAStep === 0) yield;
      const said = words(text);
      written.push({ of, marks: marksOfSound(said, text, knowledge, ofTheMatter) });
      byHeart.push({ words: said, of });
    }
  }
  return { sounds: yield* learnInSteps(written, sentences.length, pace), byHeart: learnByHeart(byHeart) };
}

/** How much likelier than the next is what a sentence says that is known word for word: whoever adds one has it understood so. */
const surelySaid = 4;

function soundsOf<Id>(
  ids: readonly Id[],
  { sounds, byHeart }: LearntSounds,
  ofTheMatter: ReadonlySet<string>,
): Sounds<Id> {
  const heard = new WeakMap<SaidText, { id: Id; score: number }[]>();
  return {
    likest(knowledge, said) {
      const before = heard.get(said);
      if (before) return before;
      const scores = scoresOf(
        sounds,
        marksOfSound(heardIn(sounds, said, knowledge), said.text, knowledge, ofTheMatter),
      );
      const known = saidByHeart(byHeart, words(said.text));
      if (known !== undefined) scores[known] = surely(scores, known);
      const likest = ids.map((id, at) => ({ id, score: scores[at] ?? 0 }));
      likest.sort((one, other) => other.score - one.score);
      heard.set(said, likest);
      return likest;
    },
  };
}

/** «El sostre» is no misspelling of «el sobre» where the sentences have it: their words are heard as they are typed. */
function heardIn({ numbers }: Learnt, { words: spelt, typed }: SaidText, { stemOf }: Stems): readonly string[] {
  if (spelt.length !== typed.length) return spelt;
  return spelt.map((word, at) => {
    const own = typed[at] ?? word;
    return own !== word && numberOf(numbers, hashOf(stemOf(own))) >= 0 ? own : word;
  });
}

function surely(scores: Float64Array, known: number): number {
  const others = scores.filter((_, at) => at !== known);
  return Math.max(scores[known] ?? 0, ...others.map((score) => score + surelySaid));
}

export interface SoundsOnce<Id> {
  of(knowledge: Stems): Sounds<Id>;
  inSteps(knowledge: Stems): Steps<Sounds<Id>>;
}

/**
 * Learnt once for each list of sentences; and once more only where one of them, or how a word is read, has changed.
 * @param pace how it is learnt, where not as usual
 */
export function soundsOnce<Id>(
  kind: string,
  sentencesOf: (content: Content) => Sentences<Id>,
  pace: Pace = {},
): SoundsOnce<Id> {
  const known = onceForEach((_: Content): { sounds: Sounds<Id> | null } => ({ sounds: null }));
  function* inSteps(knowledge: Stems): Steps<Sounds<Id>> {
    // The sentences are the same, whatever language is spoken.
    const content = knowledge.localised.ca;
    const sentences = sentencesOf(content);
    const ofTheMatter = wordsAsked({ content, stemOf: knowledge.stemOf });
    const texts = [sentences, [...ofTheMatter]];
    const learnt = yield* learnOnce(knowledge, kind, texts, () =>
      learn(sentences, knowledge, ofTheMatter, { ...usualPace, ...pace }),
    );
    const sounds = soundsOf(
      sentences.map(({ id }) => id),
      learnt,
      ofTheMatter,
    );
    known(content).sounds = sounds;
    return sounds;
  }
  return { of: (knowledge) => known(knowledge.localised.ca).sounds ?? atOnce(inSteps(knowledge)), inSteps };
}
