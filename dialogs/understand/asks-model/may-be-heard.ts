import type { Dimension } from '../../../knowledge/content.ts';
import { questionKindOf } from '../../../knowledge/understand/retrieval/question-kind.ts';
import type { OpenTurn } from '../open-turn.ts';
import type { ModelFacts } from './model-facts.ts';

/**
 * Whether how it sounds may tell that something is asked of the model: of an area; and of all of them, where it asks, and is not how
 * somebody begins («som entre 6.000 i 7.000, què ens falta?»).
 */
export function mayBeHeard({
  turn,
  isPlaced,
  services,
  sound,
  besides,
}: Pick<ModelFacts, 'turn' | 'isPlaced' | 'services' | 'sound' | 'besides'>): boolean {
  const { utterance } = turn;
  if (!isPlaced || besides === 0 || !services.every((id) => belongsTo(turn, sound.id, id))) return false;
  // «Qui porta la seguretat a Tona?»
  if (elsewhereKinds.has(questionKindOf(utterance.text, utterance.words) ?? '')) return false;
  const isBeginning = utterance.beginning.parts.size > 0 || utterance.words.length < fewestWords;
  return sound.id !== null || (!isBeginning && sound.margin >= ofAllAreas);
}

/** Kinds of question that the model has no answer to. */
export const elsewhereKinds: ReadonlySet<string> = new Set(['who', 'where', 'when', 'how-much']);
const fewestWords = 4;
const ofAllAreas = 1;

/** Whether a service is one that the model speaks of in a dimension. */
export function belongsTo({ knowledge }: OpenTurn, dimension: string | null, service: string): boolean {
  const advice = knowledge.content.dimensions.find(({ id }) => id === dimension)?.advice ?? {};
  return Object.values(advice).some((levels: Dimension['advice'][string]) =>
    Object.values(levels).some((cell) => cell?.services.includes(service) ?? false),
  );
}
