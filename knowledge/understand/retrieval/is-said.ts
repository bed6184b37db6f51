import type { Terms } from '../entities/terms.ts';
import type { ContentIndex, Target } from './content-index.ts';

/** How much of the nearest way of asking it has to be said: a topic has many, so that one of them is soon half said. */
const leastOfQuestion = 0.4;
const leastOfTopic = 0.6;
/** What the name of a service weighs beside the words of a way of asking. */
const massOfName = 5;

/**
 * Whether enough is said of what a target answers: of the telling words, and the service, of the way of asking it that is
 * nearest. «Fins a quin import podem deixar que un proveïdor ens facturi en paper?» says little of «quina adreça dono als
 * proveïdors?», though nothing else has more of it.
 */
export function isSaid(index: ContentIndex, { stems, named }: Terms, target: Target): boolean {
  const said = new Set([...stems.keys()].map((each) => index.numberOf(each)));
  const mass = (all: readonly number[]) => all.reduce((sum, each) => sum + (index.weights[each] ?? 0), 0);
  const least = target.question === null ? leastOfTopic : leastOfQuestion;
  return (index.rowsOfTarget[index.placeOf(target) ?? -1] ?? []).some((place) => {
    const row = index.rows[place];
    if (!row?.isWording) return false;
    const ofName = row.named.size > 0 ? massOfName : 0;
    const isNamed = [...row.named.keys()].some((id) => named.has(id));
    const shared = mass(row.stems.filter((each) => said.has(each))) + (isNamed ? ofName : 0);
    return shared >= least * (mass(row.stems) + ofName);
  });
}
