import { dimensionAsked } from '../asks-model/dimension-asked.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;

/** A dimension of the model by its name: what it is. «No tenim gestor d'expedients», to the question about it, is a reply. */
export const dimension: Reading = {
  name: 'dimension',
  when: ({ reply, utterance }) => reply.kind !== 'answer' && utterance.terms.named.size === 0,
  read(turn) {
    const bare = turn.utterance.dimension;
    const named = bare ?? dimensionAsked(turn);
    if (named === null || named === turn.question?.dimension?.id || isOwnQuestion(turn, named)) return null;
    return wholly(turn, { type: 'show-dimension', dimension: named }, bare === null ? likely : 1);
  },
};

const surelyAsked = 0.8;

/** «Què és l'ENS?», which is also a name of an area, is a question of that area and has its answer. */
function isOwnQuestion({ asked, utterance }: OpenTurn, dimension: string): boolean {
  if (utterance.words.length === 1 || asked.kind !== 'answers') return false;
  const [{ target, probability }] = asked.answers;
  return target.service === `dimension/${dimension}` && target.question !== null && probability >= surelyAsked;
}
