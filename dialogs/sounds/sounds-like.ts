import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { guideWithRole } from '../../knowledge/guide-with-role.ts';
import type { SaidId, ToldId } from '../../knowledge/schema/ids.ts';
import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import { atOnce, type Steps } from '../../knowledge/understand/steps.ts';
import { words } from '../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../knowledge/understand/utterance.ts';
import { learnOnce } from './learn-once.ts';
import { type Learnt, learnInSteps, scoresOf, textsOfAStep, type Written } from './learn-to-tell.ts';
import type { Marks } from './text-marks.ts';
import { wordsAsked } from './words-asked.ts';

/** Which of some things said a text sounds most like, by the sentences of each. */
export interface Sound<Id> {
  id: Id;
  /** How much likelier it is that than anything else, and than the next of them: log-odds. */
  margin: number;
  apart: number;
}

type Stems = Pick<Knowledge, 'content' | 'stemOf' | 'serviceCalled' | 'learnt'>;
type Told = Exclude<SaidId, 'other'>;

/** What a text sounds most like of what is said while a question waits and is no answer to it. */
export function soundOfSaying(knowledge: Knowledge, utterance: Utterance): Sound<Told> {
  const likest = sayings.of(knowledge).likest(knowledge, utterance);
  const other = likest.find(({ id }) => id === 'other');
  const [first, second] = likest.filter(({ id }) => id !== 'other');
  return {
    id: first?.id as Told,
    margin: (first?.score ?? 0) - (other?.score ?? 0),
    apart: (first?.score ?? 0) - (second?.score ?? 0),
  };
}

/** What a text sounds most like in reply to a question of yes or no, where it says neither. */
export function soundOfTelling(knowledge: Knowledge, utterance: Utterance): Omit<Sound<ToldId>, 'margin'> {
  const [first, second] = tellings.of(knowledge).likest(knowledge, utterance);
  const apart = (first?.score ?? 0) - (second?.score ?? 0);
  const id = first?.id ?? 'said';
  return { id: id === 'said' ? 'open' : id, apart };
}

/** What somebody may want who has nothing open, by how it sounds: an order, or a guide, by its id. */
export type Opening = { command: OpeningCommand } | { guide: string };
type OpeningCommand = Exclude<Told, (typeof ofAQuestion)[number]>;

/** What a text sounds most like of what is said with nothing open, and is no question to be answered. */
export function soundOfOpening(knowledge: Knowledge, utterance: Utterance): Omit<Sound<Opening>, 'apart'> {
  const likest = openings.of(knowledge).likest(knowledge, utterance);
  const asked = likest.find(({ id }) => id === null);
  const first = likest.find(({ id }) => id !== null);
  return { id: first?.id as Opening, margin: (first?.score ?? 0) - (asked?.score ?? 0) };
}

/** Learns, a little at a time, what the first reply would otherwise wait for. */
export function* learnSounds(knowledge: Stems): Steps<void> {
  yield* sayings.inSteps(knowledge);
  yield* tellings.inSteps(knowledge);
  yield* openings.inSteps(knowledge);
}

/** As many of the other ways of replying are enough to know how those sound that are no sayings: one of each so many. */
const namesLeftOut = 2;

const sayings = soundsOnce('sayings', (content) => [
  ...content.said,
  {
    id: 'other' as const,
    sentences: [
      ...optionNames(content).filter((_, nth) => nth % namesLeftOut === 0),
      ...content.told.flatMap(({ sentences }) => sentences),
      ...content.beginnings.sentences,
    ],
  },
]);

/** And of those that are said and tell nothing. */
const saidLeftOut = 3;

const tellings = soundsOnce('tellings', (content) => [
  ...content.told,
  {
    id: 'said' as const,
    sentences: content.said.flatMap(({ sentences }) => sentences).filter((_, nth) => nth % saidLeftOut === 0),
  },
]);

/** What has a sense only while a question waits. */
const ofAQuestion = ['again', 'why', 'explain', 'skip', 'change'] as const;
/** Of the ways of asking each question of the content, so many are enough. */
const waysOfAsking = 1;

const openings = soundsOnce('openings', (content): Sentences<Opening | null> => {
  const { beginnings, dimensions, elsewhere, guides, matters, said, services } = content;
  const isOpening = (id: SaidId): id is OpeningCommand =>
    id !== 'other' && !(ofAQuestion as readonly SaidId[]).includes(id);
  const asked = [...services.values(), ...matters.values(), ...dimensions].flatMap(({ questions }) =>
    questions.flatMap(({ q, also }) => [q, ...also].slice(0, waysOfAsking)),
  );
  const others = said.filter(({ id }) => id === 'other').flatMap(({ sentences }) => sentences);
  const diagnosis = guideWithRole(content, 'diagnosis')?.id;
  return [
    { id: null, sentences: [...asked, ...others, ...elsewhere.flatMap(({ phrases }) => phrases)] },
    ...said.flatMap(({ id, sentences }) => (isOpening(id) ? [{ id: { command: id } as const, sentences }] : [])),
    ...[...guides.values()].map(({ id, phrases, sentences = [] }) => ({
      id: { guide: id },
      sentences: [...phrases, ...sentences, ...(id === diagnosis ? beginnings.sentences : [])],
    })),
  ];
});

/** Other ways of replying to the questions of the guides, whichever option they are of. */
function optionNames({ dimensions, groups, guides }: Content): string[] {
  return [
    ...dimensions.flatMap(({ steps }) => steps.flatMap(({ names }) => names)),
    ...groups.flatMap(({ options }) => options.flatMap(({ names }) => names)),
    ...[...guides.values()].flatMap(({ questions }) =>
      questions.flatMap((item) =>
        'options' in item && Array.isArray(item.options) ? item.options.flatMap(({ names }) => names) : [],
      ),
    ),
  ];
}

interface Sounds<Id> {
  /** The likeliest first. */
  likest(knowledge: Stems, utterance: Utterance): { id: Id; score: number }[];
}

type Sentences<Id> = readonly { id: Id; sentences: readonly string[] }[];

/** What one sentence alone has may be by chance. */
const pace = { step: 5, forgetting: 0.0002, leastTexts: 2 };

function* learn(sentences: Sentences<unknown>, knowledge: Stems, ofTheMatter: ReadonlySet<string>): Steps<Learnt> {
  const written: Written[] = [];
  for (const [of, { sentences: texts }] of sentences.entries()) {
    for (const [nth, text] of texts.entries()) {
      if (nth % textsOfAStep === 0) yield;
      written.push({ of, marks: marksOfSound(words(text), text, knowledge, ofTheMatter) });
    }
  }
  return yield* learnInSteps(written, sentences.length, pace);
}

function soundsOf<Id>(ids: readonly Id[], learnt: Learnt, ofTheMatter: ReadonlySet<string>): Sounds<Id> {
  return {
    likest(knowledge, { terms, text }) {
      const said = terms.line.trim().split(' ');
      const scores = scoresOf(learnt, marksOfSound(said, text, knowledge, ofTheMatter));
      return ids.map((id, at) => ({ id, score: scores[at] ?? 0 })).sort((one, other) => other.score - one.score);
    },
  };
}

interface SoundsOnce<Id> {
  of(knowledge: Stems): Sounds<Id>;
  inSteps(knowledge: Stems): Steps<Sounds<Id>>;
}

/** Learnt once for each list of sentences; and once more only where one of them, or how a word is read, has changed. */
function soundsOnce<Id>(kind: string, sentencesOf: (content: Content) => Sentences<Id>): SoundsOnce<Id> {
  const known = onceForEach((_: Content['said']): { sounds: Sounds<Id> | null } => ({ sounds: null }));
  function* inSteps(knowledge: Stems): Steps<Sounds<Id>> {
    const { content } = knowledge;
    const sentences = sentencesOf(content);
    const ofTheMatter = wordsAsked(knowledge);
    const texts = [sentences, [...ofTheMatter]];
    const learnt = yield* learnOnce(knowledge, kind, texts, () => learn(sentences, knowledge, ofTheMatter));
    const sounds = soundsOf(
      sentences.map(({ id }) => id),
      learnt,
      ofTheMatter,
    );
    known(content.said).sounds = sounds;
    return sounds;
  }
  return { of: (knowledge) => known(knowledge.content.said).sounds ?? atOnce(inSteps(knowledge)), inSteps };
}

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
function marksOfSound(
  said: readonly string[],
  text: string,
  { stemOf, serviceCalled }: Stems,
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
  if (text.trimEnd().endsWith('?')) marks.set('$?', ofMarkAtTheEnd);
  return marks;
}

/** Words with one mark for all that come together and are of what is asked. */
function withTheMatter(stems: readonly string[], isOfIt: (stem: string) => boolean): string[] {
  return stems
    .map((stem) => (isOfIt(stem) ? matter : stem))
    .filter((stem, at, all) => stem !== matter || all[at - 1] !== matter);
}
