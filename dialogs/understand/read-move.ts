import type { MoveId } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { words } from '../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../knowledge/understand/utterance/utterance.ts';
import { currentPlace } from '../engine/current-question.ts';
import type { Intent } from '../intent.ts';
import type { Memory } from '../memory.ts';
import type { Question } from '../questions/question-types.ts';
import { readOption } from '../questions/readers/read-option.ts';

const longestMove = 120;
/** Words between a move and what it is about: «canvia la població», «aprofundeix en l'àmbit de seguretat». */
const between = new Set(
  'la el l les els lo los las de del d dels en a al als que ambit resposta pregunta tema meu meva'.split(' '),
);
/** Moves that say what they are about. */
const aboutSomething: ReadonlySet<MoveId> = new Set(['change', 'deepen', 'wording']);

/** A move inside the guide that an utterance asks for («per què ho preguntes?», «canvia la població»), or null. */
export function readMove(knowledge: Knowledge, memory: Memory, utterance: Utterance): Intent | null {
  if (utterance.text.length > longestMove) return null;
  if (utterance.move) return bareMove(knowledge, memory, utterance.move);
  const { words: tokens } = utterance;
  for (const { id, phrases } of knowledge.content.moves) {
    if (!aboutSomething.has(id)) continue;
    const lengths = phrases.map(words).filter((phrase) => phrase.every((word, at) => word === tokens[at]));
    const start = Math.max(0, ...lengths.map((phrase) => phrase.length));
    const rest = tokens.slice(start).filter((word) => !between.has(word));
    const move = start > 0 && rest.length > 0 ? moveAbout(knowledge, memory, id, rest.join(' ')) : null;
    if (move) return move;
  }
  return null;
}

function bareMove(knowledge: Knowledge, memory: Memory, move: MoveId): Intent | null {
  const current = currentPlace(knowledge.content, memory);
  switch (move) {
    case 'why':
      return current?.place.current && !memory.paused ? { type: 'why' } : null;
    case 'change':
      return current ? { type: 'list-answers' } : null;
    case 'deepen':
      return current ? { type: 'list-dimensions' } : null;
    case 'compare':
      return { type: 'compare' };
    case 'plan':
      return { type: 'show-plan', form: 'summary' };
    case 'wording': {
      const question = current?.place.current;
      return question?.dimension ? { type: 'show-wording', dimension: question.dimension.id } : null;
    }
  }
}

function moveAbout(knowledge: Knowledge, memory: Memory, move: MoveId, named: string): Intent | null {
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
  const read = readOption(knowledge.read(named), options);
  return read.kind === 'option' ? read.option.thing : null;
}
