import type { TopicId } from '../../../knowledge/schema/ids.ts';
import { type QuestionKind, questionKindOf } from '../../../knowledge/understand/retrieval/question-kind.ts';
import { asksSomething } from '../asks-us.ts';
import type { OpenTurn } from '../open-turn.ts';
import { modelFacts } from './model-facts.ts';
import { dimensionsNamed } from './parts-of-model.ts';

/** What is asked of whatever has a name. */
const ofAnything: ReadonlySet<TopicId> = new Set<TopicId>(['que-es']);
/** Kinds of question that what a dimension is has no answer to. */
const elsewhere: ReadonlySet<QuestionKind | null> = new Set<QuestionKind>([
  'who',
  'when',
  'where',
  'how',
  'how-much',
  'why',
]);
/** An own question this likely is what was asked. */
const sure = 0.5;

/** The dimension that is named where nothing else is said: «explica'm lo de la carpeta d'empresa». */
export function dimensionAsked(turn: OpenTurn): string | null {
  const { utterance, question } = turn;
  const { entities, order, terms, text, words } = utterance;
  if (order !== null || (question !== null && !asksSomething(turn))) return null;
  const isElsewhere = entities.some(({ kind }) => kind !== 'dimension' && kind !== 'topic');
  const asksOfServices = [...terms.cues].some((topic) => !ofAnything.has(topic));
  if (isElsewhere || asksOfServices || elsewhere.has(questionKindOf(text, words))) return null;
  const [only, another] = dimensionsNamed(turn);
  if (only === undefined || another !== undefined) return null;
  const { besides, isPlaced } = modelFacts(turn);
  if (besides > 0 || isPlaced) return null;
  const { asked } = turn;
  const [first] = asked.kind === 'answers' ? asked.answers : [];
  const isOwnQuestion = first?.target.service === `dimension/${only}` && first.probability >= sure;
  return isOwnQuestion ? null : only;
}
