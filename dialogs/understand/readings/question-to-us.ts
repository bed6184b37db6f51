import type { Intent } from '../../intent.ts';
import type { Asked } from '../ask/asked.ts';
import { type Reading, wholly } from '../reading.ts';

/** What is asked of the knowledge base: the probability is the search's. */
export const questionToUs: Reading = {
  name: 'question-to-us',
  when: ({ asked }) => asked.kind !== 'unknown',
  read(turn) {
    const intent = intentOf(turn.asked);
    return intent && wholly(turn, intent, probabilityOf(turn.asked));
  },
};

function intentOf(asked: Asked): Intent | null {
  if (asked.kind === 'unknown') return null;
  if (asked.kind === 'choose') return { type: 'choose-target', alternatives: asked.alternatives, partly: asked.partly };
  if (asked.kind === 'which-service') return { type: 'which-service', topic: asked.topic };
  const { answers, relation, alternatives, unanswered } = asked;
  if (answers.length > 1 || relation || unanswered) return { type: 'show-several', asked };
  return { type: 'show-target', ...answers[0], from: 0, alternatives };
}

function probabilityOf(asked: Asked): number {
  if (asked.kind === 'answers') return asked.answers[0].probability;
  return asked.kind === 'choose' ? (asked.alternatives[0]?.probability ?? 0) : 1;
}
