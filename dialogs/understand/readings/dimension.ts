import { dimensionAsked } from '../asks-model/dimension-asked.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;

/** A dimension of the model by its name: what it is. «No tenim gestor d'expedients», to the question about it, is a reply. */
export const dimension: Reading = {
  name: 'dimension',
  when: ({ reply, utterance }) => reply.kind !== 'answer' && utterance.terms.named.size === 0,
  read(turn) {
    const bare = turn.utterance.dimension;
    const named = bare ?? dimensionAsked(turn);
    if (named === null || named === turn.question?.dimension?.id) return null;
    return wholly(turn, { type: 'show-dimension', dimension: named }, bare === null ? likely : 1);
  },
};
