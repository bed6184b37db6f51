import type { AnswerTopicId, ElsewhereId } from '../../../knowledge/schema/ids.ts';
import type { Found, ScoredTarget } from '../../../knowledge/understand/retrieval/search.ts';
import { followsOn } from '../follows-on.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.5;
const mostProposed = 3;
/** What is proposed of a service where nothing of it is nearer to what was asked. */
const usual: readonly AnswerTopicId[] = ['requisits', 'alta', 'suport'];

/** «I si ja l'ha oberta?», «i per als de fora?»: more is asked of the last service, and it is not known; what is near it is. */
export const moreOfTheLast: Reading = {
  name: 'more-of-the-last',
  when: (turn) =>
    turn.asked.kind === 'unknown' && !turn.asked.told && !isElsewhere(turn.asked.elsewhere) && followsOn(turn),
  read(turn) {
    const alternatives = nearest(turn);
    return alternatives.length === 0
      ? null
      : wholly(turn, { type: 'choose-target', alternatives, why: 'partly' }, likely);
  },
};

/** «Qui me l'ha de donar?» is of no citizen, after an answer on a service; «quin temps farà?» is of the weather all the same. */
function isElsewhere(elsewhere: ElsewhereId | null): boolean {
  return elsewhere !== null && elsewhere !== 'citizen' && elsewhere !== 'insult';
}

function nearest({ knowledge, memory: { last }, utterance }: OpenTurn): ScoredTarget[] {
  const service = last && knowledge.content.services.get(last.service);
  if (!last || !service) return [];
  const isNew = ({ topic, question }: ScoredTarget) => topic !== last.topic || question !== (last.question ?? null);
  const near = targetsOf(utterance.find(last)).filter((each) => each.service === service.id && isNew(each));
  const questions = near.filter(({ question }) => question !== null).slice(0, mostProposed);
  if (questions.length > 0) return questions;
  return usual
    .filter((topic) => topic !== 'altres' && service.topics[topic].length > 0 && topic !== last.topic)
    .map((topic) => ({ service: service.id, topic, question: null, probability: 0 }));
}

function targetsOf(found: Found): ScoredTarget[] {
  if (found.kind === 'answer') return [found.target, ...found.alternatives];
  return found.kind === 'choose' ? found.alternatives : found.near;
}
