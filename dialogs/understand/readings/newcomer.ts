import { namesModel } from '../asks-model/parts-of-model.ts';
import type { Reading } from '../reading.ts';
import { begin } from './beginning.ts';

/**
 * Somebody who says that they have just begun, of which town, and asks what to do: «ajuntament de Tremp, acabem de començar, què
 * ens aconselles?». It is the diagnosis that tells them, and no cell of the model, that would need to know more.
 */
export const newcomer: Reading = {
  name: 'newcomer',
  when: ({ question, utterance }) => {
    const { beginning, dimension, plainTowns, terms } = utterance;
    return (
      question === null &&
      beginning.parts.has('landed') &&
      beginning.parts.has('asks') &&
      plainTowns.kind === 'one' &&
      dimension === null &&
      terms.named.size === 0 &&
      !namesModel(utterance)
    );
  },
  read: (turn) => begin(turn),
};
