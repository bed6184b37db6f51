import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import { atOnce, type Steps } from '../../knowledge/understand/steps.ts';
import { emptyWords } from '../../knowledge/understand/utterance/empty-words.ts';
import { words } from '../../knowledge/understand/utterance/fold.ts';
import { sentences } from '../../locales/sentences.ts';
import type { Guide } from '../engine/build-guide.ts';
import { currentPlace } from '../engine/current-place.ts';
import { type Question, questionType } from '../questions/question-types.ts';
import { learnOnce } from '../sounds/learn-once.ts';
import { type Marks, marksOf } from '../sounds/text-marks.ts';
import type { OpenTurn } from './open-turn.ts';

/** How much what is written of a question tells that it is spoken of: its name more than its answers. */
const worth = { name: 1, text: 0.8, option: 0.5, detail: 0.3 };
/** From this on, and this much more than the next, a question is spoken of; and surely. */
const enough = { spoken: 0.3, surely: 1 };
const apart = { spoken: 1.05, surely: 1.3 };
/** And this much more than the one that waits, it is of that one that a telling is, and not a reply. */
const insteadOf = 2;
/** What is written at length has more words to share by chance. */
const evenedBy = { from: 5, each: 0.02 };

export interface SpokenOf {
  asked: Question;
  isSure: boolean;
  /** Whether it is surely that one, and hardly the one that waits. */
  isInstead: boolean;
}

/** The one question, of those answered before the one that waits, that a message speaks of; null when none stands out. */
export function answeredSpokenOf(turn: OpenTurn): SpokenOf | null {
  return spokenIn(turn).of;
}

/** Several readings ask it of one turn. */
const spokenIn = onceForEach((turn: OpenTurn) => ({ of: findSpokenOf(turn) }));

function findSpokenOf({ knowledge, memory, question, utterance }: OpenTurn): SpokenOf | null {
  const current = currentPlace(knowledge.content, memory);
  if (!current) return null;
  const answered = new Set(current.place.answered.map((each) => each.question.id));
  const isAnother = ({ id }: Question) => answered.has(id) && id !== question?.id;
  const empty = emptyWords(knowledge.content, 'search');
  const telling = utterance.words.filter((word) => !empty.has(word));
  const said = marksOf(
    telling.map((word) => knowledge.optionWord(word) ?? word),
    knowledge.stemOf,
  );
  const { written, rarity } = writtenOf(knowledge, current.guide);
  const line = ` ${utterance.words.join(' ')} `;
  const named = written.filter(({ asked, names }) => isAnother(asked) && names.some((name) => line.includes(name)));
  if (named.length === 1 && named[0]) return { asked: named[0].asked, isSure: true, isInstead: false };
  const scored = written.map(({ asked, marks }) => {
    let score = 0;
    for (const [mark, counts] of said) score += (marks.get(mark) ?? 0) * counts * (rarity.get(mark) ?? 0);
    return { asked, score: score / Math.sqrt(evenedBy.from + evenedBy.each * marks.size) };
  });
  const [first, second] = scored.filter(({ asked }) => isAnother(asked)).sort((one, other) => other.score - one.score);
  const waits = scored.find(({ asked }) => asked.id === question?.id)?.score ?? 0;
  const over = (times: typeof apart.spoken) => first !== undefined && first.score >= times * (second?.score ?? 0);
  if (!first || first.score < enough.spoken || !over(apart.spoken)) return null;
  const isSure = first.score >= enough.surely && over(apart.surely);
  return { asked: first.asked, isSure, isInstead: isSure && first.score >= insteadOf * waits };
}

interface WeighedText {
  text: string;
  counts: number;
}

interface Written {
  /** `names`: what it is called, as it stands among words. */
  written: readonly { asked: Question; names: readonly string[]; marks: Marks }[];
  /** How rare each mark is among the questions of the guide (idf, Spärck Jones 1972). */
  rarity: ReadonlyMap<string, number>;
}

/** All that is written of each question of a guide, made ready when somebody first corrects an answer. */
function writtenOf(knowledge: Stems, guide: Guide): Written {
  return knownOf(guide).written ?? atOnce(learnWritten(knowledge, guide));
}

/** Makes it ready, a little at a time: it takes tenths of a second. */
export function* learnWritten(knowledge: Stems, guide: Guide): Steps<Written> {
  const questions = guide.questions.map(({ question }) => question).filter(({ of }) => of === undefined);
  const texts = questions.map(textsOf);
  const { marks, rarity } = yield* learnOnce(knowledge, 'spoken', texts, () => marksOfEach(texts, knowledge.stemOf));
  const written = questions.map((asked, at) => ({
    asked,
    names: namesAmongWords(asked),
    marks: marks[at] ?? new Map(),
  }));
  const made = { written, rarity };
  knownOf(guide).written = made;
  return made;
}

type Stems = Pick<Knowledge, 'localised' | 'learnt' | 'stemOf'>;

const knownOf = onceForEach((_: Guide): { written: Written | null } => ({ written: null }));

function* marksOfEach(
  texts: readonly (readonly WeighedText[])[],
  stemOf: Knowledge['stemOf'],
): Steps<{ marks: Marks[]; rarity: ReadonlyMap<string, number> }> {
  const marks: Marks[] = [];
  for (const ofQuestion of texts) {
    marks.push(marksOfAll(ofQuestion, stemOf));
    yield;
  }
  const having = new Map<string, number>();
  for (const each of marks) for (const mark of each.keys()) having.set(mark, (having.get(mark) ?? 0) + 1);
  const rarity = new Map(
    [...having].map(([mark, times]) => [mark, Math.max(0, Math.log((marks.length + 1) / (times + 0.5)))]),
  );
  return { marks, rarity };
}

/** All that a question is called, each name folded as it stands among words. */
export function namesAmongWords({ title, names, dimension }: Question): string[] {
  return [title, ...names, ...(dimension?.names ?? [])].filter(Boolean).map((name) => ` ${words(name).join(' ')} `);
}

/** What is written of a question, each text with what it is worth. Its options are named in Catalan, with the names of the three languages. */
function textsOf(asked: Question): WeighedText[] {
  const options = questionType(asked.type).options(sentences('ca'), asked);
  const all = (texts: readonly (string | undefined)[], counts: number) =>
    texts.flatMap((text) => (text === undefined || text === '' || text.startsWith('{') ? [] : { text, counts }));
  return [
    ...all([asked.title, ...asked.names, ...(asked.dimension?.names ?? [])], worth.name),
    ...all([asked.text, ...(asked.dimension?.spokenOf ?? [])], worth.text),
    ...all(
      options.flatMap(({ label, short, names = [] }) => [label, short, ...names]),
      worth.option,
    ),
    ...all(
      options.flatMap(({ meaning, detail }) => [meaning, detail]),
      worth.detail,
    ),
  ];
}

function marksOfAll(texts: readonly WeighedText[], stemOf: Knowledge['stemOf']): Marks {
  const marks = new Map<string, number>();
  for (const { text, counts } of texts)
    for (const [mark, value] of marksOf(words(text), stemOf))
      marks.set(mark, Math.max(marks.get(mark) ?? 0, value * counts));
  return marks;
}
