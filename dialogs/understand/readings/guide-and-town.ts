import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import { buildGuide } from '../../engine/build-guide.ts';
import { isPopulationAnswer } from '../../questions/population-answer.ts';
import { readReply } from '../../questions/read-reply.ts';
import { type Reading, wholly } from '../reading.ts';
import { saidBeforehand } from '../said-beforehand.ts';

const longestText = 200;
const likely = 0.9;

/**
 * A guide asked for together with the answer to the question it would begin with: «som de Tona, què ens toca?», «tenim
 * 8.000 habitants, què ens falta».
 */
export const guideAndTown: Reading = {
  name: 'guide-and-town',
  when: ({ utterance }) => utterance.text.length <= longestText && guideInside(utterance) !== undefined,
  read(turn) {
    const { knowledge, t, utterance } = turn;
    const file = knowledge.content.guides.get(guideInside(utterance)?.id ?? '');
    if (!file) return null;
    const first = buildGuide(knowledge.content, file).questions[0]?.question;
    if (first?.type !== 'population') return null;
    const reply = readReply(knowledge, t, first, utterance);
    if (reply.kind !== 'answer') return null;
    const { answer, taken } = reply;
    // «…per divendres, per on començo?» has a word that is nearly Conesa.
    if (!reply.sure && isPopulationAnswer(answer) && answer.guessed) return null;
    const beforehand = saidBeforehand(turn, file.id);
    return wholly(
      turn,
      { type: 'answer-question', guide: file.id, question: first.id, answer, taken, beforehand, anew: true },
      likely,
    );
  },
};

function guideInside({ entities }: Utterance) {
  return entities.find(({ kind }) => kind === 'guide');
}
