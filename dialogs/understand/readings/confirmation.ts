import { type Reading, wholly } from '../reading.ts';

/** «Sí» or «no» after we asked to confirm that something is to be lost. */
export const confirmation: Reading = {
  name: 'confirmation',
  when: ({ memory }) => memory.pending !== null,
  read(turn) {
    const { pending } = turn.memory;
    const { order } = turn.utterance;
    if (pending && order === 'yes') return wholly(turn, { type: 'confirmed', what: pending });
    return order === 'no' ? wholly(turn, { type: 'declined' }) : null;
  },
};
