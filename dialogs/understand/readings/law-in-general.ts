import { asksOwnQuestion } from '../asks-us.ts';
import { asksWhatLawAsks } from '../begins/asks-what-law-asks.ts';
import type { Reading } from '../reading.ts';
import { begin } from './beginning.ts';

/**
 * What the law asks of the council, of no matter in particular: the diagnosis says it, and no cell, list nor service does. «Quines
 * obligacions digitals té un poble de 200 habitants?» is a question that we have.
 */
export const lawInGeneral: Reading = {
  name: 'law-in-general',
  when: ({ question, utterance }) => question === null && utterance.guide === null && utterance.dimension === null,
  read: (turn) =>
    asksWhatLawAsks(turn) && !(turn.utterance.figure.kind !== 'none' && asksOwnQuestion(turn)) ? begin(turn) : null,
};
