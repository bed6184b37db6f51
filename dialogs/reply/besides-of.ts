import type { Content } from '../../knowledge/content.ts';
import { nameOf, questionsOf } from '../../knowledge/subjects.ts';
import type { ScoredTarget, Target } from '../../knowledge/understand/retrieval/search.ts';
import type { Beside } from './tell-facts.ts';

const mostBesides = 3;
/** A question this likely, against the one answered, may be what was asked. */
const likely = 0.1;

/** The questions that may be what was asked, besides the one that is answered: the likeliest first. */
export function besidesOf(
  content: Content,
  target: Target,
  probability: number,
  alternatives: readonly ScoredTarget[],
): Beside[] {
  return alternatives
    .filter((each) => each.question !== null && each.probability >= likely * probability)
    .slice(0, mostBesides)
    .flatMap(({ service, question: id }) => {
      const question = questionsOf(content, service).find((each) => each.id === id);
      const of = service === target.service ? null : (nameOf(content, service) ?? null);
      return question ? [{ question, of }] : [];
    });
}
