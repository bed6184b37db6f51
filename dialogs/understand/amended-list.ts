import type { Utterance } from '../../knowledge/understand/utterance.ts';
import { listTold } from '../questions/readers/list-told.ts';
import { withInitials } from '../questions/readers/with-initials.ts';
import type { SeveralQuestion } from '../questions/several.ts';
import type { OpenTurn } from './open-turn.ts';

/** «També tenim el DPD», «l'e-NOTUM també el tenim»: something more, and not all there is; folded. */
export const saysMoreOfIt =
  /^(?:(?:i|y|and|ara|ahora|be|doncs|pues|ah|espera|perdona|m'?he equivocat|me he equivocado),? )*(?:tambe|tambien|also|a mes|ademas|afegeix|afegim|suma|anade|add)\b|\b(?:tambe|tambien|too|as well)(?: (?:el|la|els|les|en|ho|lo|los|las) (?:tenim|fem|complim|tenemos|hacemos|cumplimos))?$/;

/**
 * A list that was answered, with what is told of some of it now; what was told of the rest stays. What is kept of a list is what it lacks.
 * @param said what is told, by itself
 * @returns null when nothing of it is told, or all the rest is too
 */
export function amendedList(
  { knowledge, memory, t }: OpenTurn,
  list: SeveralQuestion,
  said: Utterance,
): { answer: string[]; taken: string } | null {
  const before = memory.guide?.answers[list.id];
  if (!Array.isArray(before)) return null;
  const told = listTold(knowledge, list.options, withInitials(said));
  if (!told || told.isTwofold || told.rest !== null || told.have.length + told.lack.length === 0) return null;
  const answer = list.options
    .map(({ id }) => id)
    .filter((id) => told.lack.includes(id) || (before.includes(id) && !told.have.includes(id)));
  const names = (ids: readonly string[]) =>
    list.options.flatMap(({ id, short, label }) => (ids.includes(id) ? [short ?? label] : [])).join(', ');
  const without = told.lack.length > 0 ? [t('takenWithout', { names: names(told.lack) })] : [];
  return { answer, taken: [...(told.have.length > 0 ? [names(told.have)] : []), ...without].join(', ') };
}
