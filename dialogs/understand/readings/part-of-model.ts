import type { TopicId } from '../../../knowledge/schema/ids.ts';
import { type QuestionKind, questionKindOf } from '../../../knowledge/understand/retrieval/question-kind.ts';
import { modelFacts } from '../asks-model/model-facts.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, type Understood, wholly } from '../reading.ts';

const likely = 0.6;
/** How many words may say something else beside a dimension alone: «quin pressupost té la seguretat a Manlleu?» is of none. */
const mostBesides = 1;
/** What is asked of whatever there is. */
const ofAnything: ReadonlySet<TopicId> = new Set<TopicId>(['que-es', 'obligatorietat']);
/** Kinds of question that nothing of the model answers. */
const ofSomethingElse: ReadonlySet<QuestionKind | null> = new Set<QuestionKind>(['who', 'where', 'when', 'how-much']);
const ofTheModel: ReadonlySet<string> = new Set(['dimension', 'level', 'level-beside', 'band', 'topic']);

/**
 * What nothing answers and yet names a dimension or a level, and hardly anything else: «tens res sobre cartes de servei?»,
 * «ensenya'm l'avançat». What we have of it is a better answer than «no en sé».
 */
export const partOfModel: Reading = {
  name: 'part-of-model',
  when: ({ asked, question, utterance }) =>
    question === null &&
    asked.kind === 'unknown' &&
    !asked.told &&
    utterance.order === null &&
    utterance.lookalike === null &&
    utterance.beginning.parts.size === 0 &&
    [...utterance.terms.cues].every((topic) => ofAnything.has(topic)) &&
    utterance.entities.every(({ kind }) => ofTheModel.has(kind)),
  read: (turn) => (ofSomethingElse.has(questionKindOf(turn.utterance.text, turn.utterance.words)) ? null : show(turn)),
};

function show(turn: OpenTurn): Understood | null {
  const { asked, besides, isPlaced, named } = modelFacts(turn);
  const [dimension = null, another] = named;
  const isAlone = dimension !== null && asked.level === null && !isPlaced;
  if (another !== undefined || besides > (isAlone ? mostBesides : 0)) return null;
  if (dimension === null && asked.level === null) return null;
  return isAlone
    ? wholly(turn, { type: 'show-dimension', dimension }, likely)
    : wholly(turn, { type: 'show-model', ...asked, dimension }, likely);
}
