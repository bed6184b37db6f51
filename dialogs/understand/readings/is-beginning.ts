import type { OpenTurn } from '../open-turn.ts';

/** How much it has to sound like how somebody begins (naive Bayes, log-odds) to be that, and not asked of the model. */
const beginsSurely = 1;

/** Whether a message has words of how somebody begins, and sounds like it. */
export function isBeginning({ knowledge, utterance }: OpenTurn): boolean {
  return utterance.beginning.parts.size > 0 && knowledge.soundsLikeBeginning(utterance) > beginsSurely;
}
