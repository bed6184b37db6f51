import { readOption } from '../../questions/readers/read-option.ts';
import { answerFromButton } from '../answer-from-button.ts';
import { type Reading, wholly } from '../reading.ts';

/**
 * The number of a button under the last replies, or its label misspelt; a number belongs to the question that waits, when
 * they asked it.
 */
export const offeredOption: Reading = {
  name: 'offered-option',
  when: ({ memory }) => !memory.asked && memory.offered.length > 0,
  read(turn) {
    const read = readOption(turn.knowledge.content, turn.utterance, turn.memory.offered);
    const meant = read.kind === 'option' && read.sure ? read.option.value : undefined;
    const intent = answerFromButton(turn.knowledge.content, meant);
    return intent && wholly(turn, intent);
  },
};
