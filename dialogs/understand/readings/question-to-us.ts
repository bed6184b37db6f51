import type { Intent } from '../../intent.ts';
import type { Asked } from '../ask/asked.ts';
import { isIncident } from '../ask/is-incident.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, type Understood, wholly } from '../reading.ts';

/** What is asked of the knowledge base: the probability is the search's. */
export const questionToUs: Reading = {
  name: 'question-to-us',
  when: ({ asked }) => asked.kind !== 'unknown',
  read: askedOfUs,
};

/** What a message asks of us; null when nothing is known of it. */
export function askedOfUs(turn: OpenTurn): Understood | null {
  const intent = ofIncident(turn) ?? intentOf(turn.asked);
  return intent && wholly(turn, intent, probabilityOf(turn.asked));
}

/** Whoever has something that does not work is told what is known, and whom to call, and does not choose among topics. */
function ofIncident({ asked, utterance }: OpenTurn): Intent | null {
  if (asked.kind !== 'choose' || !isIncident(utterance)) return null;
  const [first, ...alternatives] = asked.alternatives;
  if (!first) return null;
  const { service, topic, question, probability } = first;
  const target = { service, topic, question };
  const about = { leading: 0, from: 0, isItsQuestion: false, isBeside: false, isIncident: true };
  return { type: 'show-target', target, ...about, probability, alternatives };
}

function intentOf(asked: Asked): Intent | null {
  if (asked.kind === 'unknown') return null;
  if (asked.kind === 'choose')
    return { type: 'choose-target', alternatives: asked.alternatives, why: asked.partly ? 'partly' : 'close' };
  if (asked.kind === 'which-service') return { type: 'which-service', topic: asked.topic };
  const { answers, relation, alternatives, unanswered } = asked;
  if (answers.length > 1 || relation || unanswered) return { type: 'show-several', asked };
  return { type: 'show-target', ...answers[0], from: 0, alternatives };
}

function probabilityOf(asked: Asked): number {
  if (asked.kind === 'answers') return asked.answers[0].probability;
  return asked.kind === 'choose' ? (asked.alternatives[0]?.probability ?? 0) : 1;
}
