import type { Intent } from '../../dialogs/intent.ts';

/** What became of a turn; `begun` is what happens when nobody has asked anything yet. */
export type TurnOutcome = 'answered' | 'chosen' | 'unknown' | 'guide' | 'order' | 'begun';

const outcomes: Readonly<Record<Intent['type'], TurnOutcome>> = {
  welcome: 'begun',
  returned: 'begun',
  'lean-on': 'begun',
  'show-target': 'answered',
  'show-several': 'answered',
  'show-model': 'answered',
  'show-dimension': 'answered',
  'show-wording': 'answered',
  'show-resource': 'answered',
  'show-guide': 'answered',
  'choose-target': 'chosen',
  'choose-reading': 'chosen',
  'which-service': 'chosen',
  'which-town': 'chosen',
  unknown: 'unknown',
  'show-lookalike': 'unknown',
  unreadable: 'unknown',
  'start-guide': 'guide',
  'answer-question': 'guide',
  'change-question': 'guide',
  'ask-again': 'guide',
  'unread-reply': 'guide',
  'explain-options': 'guide',
  why: 'guide',
  'list-answers': 'guide',
  'list-dimensions': 'guide',
  'show-plan': 'guide',
  'show-plans': 'guide',
  compare: 'guide',
  command: 'order',
  speak: 'order',
  confirmed: 'order',
  declined: 'order',
  'keep-plan': 'order',
  'ask-of-plan': 'answered',
  'ask-of-checklist': 'answered',
  remind: 'order',
  unremind: 'order',
  reminded: 'order',
  'not-useful': 'order',
  lacked: 'order',
  'write-lack': 'order',
  'let-see': 'order',
  'stop-seeing': 'order',
};

/** How a turn counts: the kinds of `ask --json`, for whoever watches a service. */
export function turnOutcome({ type }: Intent): TurnOutcome {
  return outcomes[type];
}
