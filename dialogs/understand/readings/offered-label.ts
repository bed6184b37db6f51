import { answerFromButton } from '../answer-from-button.ts';
import { type Reading, wholly } from '../reading.ts';

/** The label of a button under the last replies, typed: as good as a tap on it. */
export const offeredLabel: Reading = {
  name: 'offered-label',
  when: ({ labelled }) => labelled !== null,
  read(turn) {
    const intent = answerFromButton(turn.knowledge.content, turn.labelled?.value);
    return intent && wholly(turn, intent);
  },
};
