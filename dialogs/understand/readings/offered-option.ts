import { words as wordsOf } from '../../../knowledge/understand/utterance/fold.ts';
import { readOption } from '../../questions/readers/read-option.ts';
import type { Button } from '../../replies.ts';
import { answerFromButton } from '../answer-from-button.ts';
import type { OpenTurn } from '../open-turn.ts';
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
    const meant = read.kind === 'option' && read.sure ? read.option.value : townMeant(turn)?.value;
    const intent = answerFromButton(turn.knowledge.content, meant);
    return intent && wholly(turn, intent);
  },
};

const mostWords = 5;
const shortest = 4;

/** «La del Vallès», of two towns that are offered: the only one that has those words. */
function townMeant({ memory, question, utterance: { words } }: OpenTurn): Button | undefined {
  const telling = words.filter(({ length }) => length >= shortest);
  if (question?.type !== 'population' || telling.length === 0 || words.length > mostWords) return undefined;
  const [only, another] = memory.offered.filter(({ label }) => {
    const said = new Set(wordsOf(label));
    return telling.every((word) => said.has(word));
  });
  return another ? undefined : only;
}
