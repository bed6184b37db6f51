import type { Terms } from '../entities/terms.ts';
import { phrase } from '../utterance/fold.ts';
import type { ContentIndex, Target } from './content-index.ts';

type IndexRow = ContentIndex['rows'][number];

/** Weight of the words that a fact must share with a question to be what was asked: about one telling word and a half. */
const leastShared = 9;
/** Weight of the name of another service, as of a rare word. */
const mentionWeight = 8;
/** How much more than the fact that would come first anyway. */
const leastAhead = 4;

/**
 * Which of the facts of a topic says what was asked («quants dies té per obrir la notificació?»), so that it comes first.
 * @returns its place among them; 0 when none stands out
 */
export function leadingFact(index: ContentIndex, terms: Terms, target: Target): number {
  const at = index.placeOf(target) ?? -1;
  const facts = (index.rowsOfTarget[at] ?? []).map((row) => index.rows[row]).filter((row) => row?.isWording === false);
  const shared = facts.map((fact) => {
    let sum = 0;
    for (const [each, sureness] of terms.stems) {
      if (fact?.stems.includes(index.numberOf(each))) sum += index.weight(each) * sureness;
    }
    for (const [service, sureness] of terms.named) {
      if (service !== target.service && fact?.named.has(service)) sum += mentionWeight * sureness;
    }
    return sum;
  });
  const most = Math.max(0, ...shared);
  const isAhead = most >= leastShared && most - (shared[0] ?? 0) >= leastAhead;
  if (isAhead) return shared.indexOf(most);
  return target.topic === 'que-es' ? Math.max(0, sayingWhatItIs(facts, terms, target)) : 0;
}

/**
 * «Què és un CDA?», that is a name of the T-CAT: the fact that says what that is, where the first one does not speak of it.
 * @returns -1 when there is none
 */
function sayingWhatItIs(facts: readonly (IndexRow | undefined)[], { line, names }: Terms, { service }: Target): number {
  const [name, another] = names;
  if (!name || another || name.service !== service) return -1;
  const called = ` ${line.trim().split(' ').slice(name.start, name.end).join(' ')} `;
  const spoken = facts.map((fact) => ` ${phrase(fact?.text ?? '')} `.indexOf(called));
  if (spoken[0] !== -1) return -1;
  const begins = spoken.indexOf(0);
  return begins >= 0 ? begins : spoken.findIndex((at) => at > 0);
}
