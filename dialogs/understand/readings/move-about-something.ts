import type { Content } from '../../../knowledge/content.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import type { MoveId } from '../../../knowledge/schema/ids.ts';
import { onceForEach } from '../../../knowledge/understand/once-for-each.ts';
import { emptyWords } from '../../../knowledge/understand/utterance/empty-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import { currentPlace } from '../../engine/current-place.ts';
import type { Intent } from '../../intent.ts';
import type { Question } from '../../questions/question-types.ts';
import { readOption } from '../../questions/readers/read-option.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const longestMove = 120;
/** Moves that say what they are about. */
const aboutSomething: ReadonlySet<MoveId> = new Set(['change', 'deepen', 'wording']);

/** A move inside a guide and what it is about: «canvia la població». */
export const moveAboutSomething: Reading = {
  name: 'move-about-something',
  when: ({ utterance }) => utterance.text.length <= longestMove && utterance.move === null,
  read(turn) {
    const tokens = turn.utterance.words;
    // «canvia la població», «aprofundeix en l'àmbit de seguretat».
    const between = emptyWords(turn.knowledge.content, 'moves');
    for (const { id, phrases } of phrasesOf(turn.knowledge.content.moves)) {
      const begun = phrases.filter((phrase) => phrase.every((word, at) => word === tokens[at]));
      const start = Math.max(0, ...begun.map((phrase) => phrase.length));
      const rest = tokens.slice(start).filter((word) => !between.has(word));
      const intent = start > 0 && rest.length > 0 ? moveAbout(turn, id, rest.join(' ')) : null;
      if (intent) return wholly(turn, intent);
    }
    return null;
  },
};

type Phrases = { id: MoveId; phrases: string[][] }[];

/** The words of the phrases of each move that says what it is about. */
const phrasesOf = onceForEach(
  (moves: Content['moves']): Phrases =>
    moves.filter(({ id }) => aboutSomething.has(id)).map(({ id, phrases }) => ({ id, phrases: phrases.map(words) })),
);

function moveAbout({ knowledge, memory }: OpenTurn, move: MoveId, named: string): Intent | null {
  if (move === 'wording') {
    const dimension = pick(knowledge, named, knowledge.content.dimensions, ({ title }) => [title]);
    return dimension && { type: 'show-wording', dimension: dimension.id };
  }
  const guide = currentPlace(knowledge.content, memory)?.guide;
  if (!guide) return null;
  const answers = memory.guide?.answers ?? {};
  const askable = guide.questions
    .filter(({ question, onRequest }) => question.of === undefined && (onRequest || question.id in answers))
    .map(({ question }) => question);
  const question = pick<Question>(knowledge, named, askable, ({ title, names }) => [title, ...names]);
  return question && { type: 'change-question', guide: guide.id, question: question.id };
}

/** The thing that a few words surely name. */
function pick<T>(
  knowledge: Knowledge,
  named: string,
  things: readonly T[],
  namesOf: (thing: T) => readonly string[],
): T | null {
  const options = things.flatMap((thing) => namesOf(thing).map((label) => ({ label, thing })));
  const read = readOption(knowledge.content, knowledge.read(named), options);
  return read.kind === 'option' ? read.option.thing : null;
}
