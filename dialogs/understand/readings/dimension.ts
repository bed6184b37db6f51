import { type Reading, wholly } from '../reading.ts';

/** A dimension of the model by its name: what it is. «No tenim gestor d'expedients», to the question about it, is a reply. */
export const dimension: Reading = {
  name: 'dimension',
  when: ({ question, reply, utterance }) =>
    reply.kind !== 'answer' &&
    utterance.dimension !== null &&
    utterance.dimension !== question?.dimension?.id &&
    utterance.terms.named.size === 0,
  read(turn) {
    const named = turn.utterance.dimension;
    return named === null ? null : wholly(turn, { type: 'show-dimension', dimension: named });
  },
};
