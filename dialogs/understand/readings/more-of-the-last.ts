import type { AnswerTopicId, ElsewhereId } from '../../../knowledge/schema/ids.ts';
import type { ScoredTarget } from '../../../knowledge/understand/retrieval/search.ts';
import { targetsOf } from '../ask/targets-of.ts';
import { followsOn } from '../follows-on.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.5;
const mostProposed = 3;
/** A topic less likely than this is no nearer than the others. */
const likelyTopic = 0.15;
/** As likely as this, it is told, saying that it may not be what was asked: nobody has to tap what they have asked for. */
const nearEnough = 0.2;
/** A topic tells many things: it has to be likelier. */
const likelyEnough = 0.5;
/** What is proposed of a service where nothing of it is nearer to what was asked. */
const usual: readonly AnswerTopicId[] = ['requisits', 'alta', 'suport'];

/** «I si ja l'ha oberta?», «i per als de fora?»: more is asked of the last service, and it is not known; what is near it is. */
export const moreOfTheLast: Reading = {
  name: 'more-of-the-last',
  when: (turn) =>
    turn.asked.kind === 'unknown' &&
    (!turn.asked.told || turn.utterance.leans) &&
    !isElsewhere(turn.asked.elsewhere, turn.utterance.leans) &&
    followsOn(turn),
  read(turn) {
    const alternatives = nearest(turn);
    const [first, ...others] = alternatives;
    if (first && first.probability >= (first.question === null ? likelyEnough : nearEnough)) {
      const { service, topic, question, probability } = first;
      const about = { leading: 0, from: 0, isItsQuestion: false, isBeside: true, isIncident: false };
      const target = { service, topic, question };
      return wholly(turn, { type: 'show-target', target, ...about, probability, alternatives: others }, likely);
    }
    const why = alternatives.some(({ probability }) => probability > 0) ? 'of-the-last' : 'partly';
    return alternatives.length === 0 ? null : wholly(turn, { type: 'choose-target', alternatives, why }, likely);
  },
};

/** «Qui me l'ha de donar?» is of no citizen, after an answer on a service; «quin temps farà?» is of the weather all the same. */
function isElsewhere(elsewhere: ElsewhereId | null, leans: boolean): boolean {
  return elsewhere !== null && !(leans ? mayLean : mayFollow).has(elsewhere);
}

const mayFollow: ReadonlySet<ElsewhereId> = new Set(['citizen', 'insult']);
/** «I un autònom?», «i funciona en Mac?» */
const mayLean: ReadonlySet<ElsewhereId> = new Set(['citizen', 'insult', 'other-admin', 'tech']);

function nearest({ knowledge, memory: { last }, utterance }: OpenTurn): ScoredTarget[] {
  const service = last && knowledge.content.services.get(last.service);
  if (!last || !service) return [];
  const isNew = ({ topic, question }: ScoredTarget) => topic !== last.topic || question !== (last.question ?? null);
  const near = targetsOf(utterance.find(last)).filter((each) => each.service === service.id && isNew(each));
  const likely = near.filter(
    ({ topic, question, probability }) => question !== null || (topic !== 'que-es' && probability >= likelyTopic),
  );
  if (likely.length > 0) return likely.slice(0, mostProposed);
  return usual
    .filter((topic) => topic !== 'altres' && service.topics[topic].length > 0 && topic !== last.topic)
    .map((topic) => ({ service: service.id, topic, question: null, probability: 0 }));
}
