import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { guideWithRole } from '../../knowledge/guide-with-role.ts';
import type { SaidId, ToldId } from '../../knowledge/schema/ids.ts';
import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import type { Steps } from '../../knowledge/understand/steps.ts';
import type { Utterance } from '../../knowledge/understand/utterance.ts';
import { questionsOf } from './questions-of.ts';
import { type SaidText, type Sentences, type Stems, saidIn, soundsOnce } from './sounds-once.ts';

/** Which of some things said a text sounds most like, by the sentences of each. */
export interface Sound<Id> {
  id: Id;
  /** How much likelier it is that than anything else, and than the next of them: log-odds. */
  margin: number;
  apart: number;
}

export type Told = Exclude<SaidId, 'other'>;

/** What a text sounds most like of what is said while a question waits and is no answer to it. */
export function soundOfSaying(knowledge: Knowledge, utterance: Utterance): Sound<Told> {
  const likest = sayings.of(knowledge).likest(knowledge, saidIn(utterance));
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
  const [first, second] = tellings.of(knowledge).likest(knowledge, saidIn(utterance));
  const apart = (first?.score ?? 0) - (second?.score ?? 0);
  const id = first?.id ?? 'said';
  return { id: id === 'said' ? 'open' : id, apart };
}

const unmarked = onceForEach(
  (utterance: Utterance): SaidText => ({ ...saidIn(utterance), text: withoutMarks(utterance.text) }),
);

/** How much a text sounds like it tells something, as replies do, and asks nothing, whether it has the mark of a question or not: log-odds. */
export function soundsTold(knowledge: Stems, utterance: Utterance): number {
  const likest = askings.of(knowledge).likest(knowledge, unmarked(utterance));
  const scoreOf = (id: 'asks' | 'tells') => likest.find((each) => each.id === id)?.score ?? 0;
  return scoreOf('tells') - scoreOf('asks');
}

/** What somebody may want who has nothing open, by how it sounds: an order, or a guide, by its id. */
export type Opening = { command: OpeningCommand } | { guide: string };
type OpeningCommand = Exclude<Told, (typeof ofAQuestion)[number]>;

/** What a text sounds most like of what is said with nothing open, and is no question to be answered. */
export function soundOfOpening(knowledge: Knowledge, utterance: Utterance): Omit<Sound<Opening>, 'apart'> {
  const likest = openings.of(knowledge).likest(knowledge, saidIn(utterance));
  const asked = likest.find(({ id }) => id === null);
  const first = likest.find(({ id }) => id !== null);
  return { id: first?.id as Opening, margin: (first?.score ?? 0) - (asked?.score ?? 0) };
}

/** Learns, a little at a time, what the first reply would otherwise wait for. */
export function* learnSounds(knowledge: Stems): Steps<void> {
  yield* sayings.inSteps(knowledge);
  yield* tellings.inSteps(knowledge);
  yield* openings.inSteps(knowledge);
  yield* askings.inSteps(knowledge);
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

const openings = soundsOnce('openings', (content): Sentences<Opening | null> => {
  const { beginnings, elsewhere, guides, said } = content;
  const isOpening = (id: SaidId): id is OpeningCommand =>
    id !== 'other' && !(ofAQuestion as readonly SaidId[]).includes(id);
  const others = said.filter(({ id }) => id === 'other').flatMap(({ sentences }) => sentences);
  const diagnosis = guideWithRole(content, 'diagnosis')?.id;
  return [
    { id: null, sentences: [...questionsOf(content), ...others, ...elsewhere.flatMap(({ phrases }) => phrases)] },
    ...said.flatMap(({ id, sentences }) => (isOpening(id) ? [{ id: { command: id } as const, sentences }] : [])),
    ...[...guides.values()].map(({ id, phrases, sentences = [] }) => ({
      id: { guide: id },
      sentences: [...phrases, ...sentences, ...(id === diagnosis ? beginnings.sentences : [])],
    })),
  ];
});

/** Ways of asking each question: more, where all that matters is how questions sound. */
const waysToAsk = 3;
const asksToo: ReadonlySet<SaidId> = new Set(['other', 'explain', 'why']);
const withoutMarks = (text: string) => text.replaceAll(/[?¿]/g, '');

const askings = soundsOnce(
  'askings',
  (content): Sentences<'asks' | 'tells'> => [
    {
      id: 'asks',
      sentences: [
        ...questionsOf(content, waysToAsk),
        ...content.said.flatMap(({ id, sentences }) => (asksToo.has(id) ? sentences : [])),
      ].map(withoutMarks),
    },
    {
      id: 'tells',
      sentences: [...optionNames(content), ...content.told.flatMap(({ sentences }) => sentences)].map(withoutMarks),
    },
  ],
);

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
