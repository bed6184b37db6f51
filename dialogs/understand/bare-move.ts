import type { GuideOutcome } from '../../knowledge/schema/guide.ts';
import type { AnswerTopicId, MoveId } from '../../knowledge/schema/ids.ts';
import type { ScoredTarget } from '../../knowledge/understand/retrieval/search.ts';
import { currentPlace } from '../engine/current-place.ts';
import type { Intent } from '../intent.ts';
import type { LastAnswer } from '../memory.ts';
import { isAboutPlan } from './is-about-plan.ts';
import type { OpenTurn } from './open-turn.ts';

/** What a move inside a guide asks for when it does not say what it is about; null where it makes no sense. */
export function bareMove(turn: OpenTurn, move: MoveId): Intent | null {
  const { knowledge, memory, question } = turn;
  const current = currentPlace(knowledge.content, memory);
  switch (move) {
    case 'why':
      return question ? { type: 'why' } : null;
    case 'again':
      // «Continua», to a yes or no, is a yes.
      // After something else was answered, it is to go on.
      if ((question?.type === 'yes-no' || question?.type === 'confirm') && !isAfterAnAside(memory)) return null;
      if (question) return { type: 'ask-again' };
      if (memory.guide && current?.place.current) return { type: 'start-guide', guide: memory.guide.id };
      return toldAgain(current?.place.outcome?.show);
    case 'not-that':
      return memory.last ? insteadOf(memory.last) : null;
    case 'change':
      return current ? { type: 'list-answers' } : null;
    case 'deepen':
      return current ? { type: 'list-dimensions' } : null;
    case 'compare':
      return { type: 'compare' };
    case 'plan':
      return { type: 'show-plan', form: whole.test(turn.utterance.folded) ? 'whole' : 'summary' };
    case 'plans':
      return { type: 'show-plans' };
    case 'share':
    case 'send':
    case 'print':
    case 'expiry':
    case 'calendar':
    case 'sheet':
      return isAboutPlan(turn) ? { type: 'keep-plan', wish: move } : null;
    case 'remind':
      return isAboutPlan(turn) ? { type: 'remind', term: null } : null;
    case 'unremind':
      return { type: 'unremind' };
    // Where nobody else sees anything, the person can still give them the plan.
    case 'let-see':
      return knowledge.sharing
        ? { type: 'let-see', sure: turn.utterance.plainMove === move }
        : { type: 'keep-plan', wish: 'share' };
    // Nothing more is shared for having asked. With no plan, it is of something else that it is asked.
    case 'who-sees':
      return memory.shared.length > 0 || isAboutPlan(turn) ? { type: 'let-see', sure: false, who: true } : null;
    case 'stop-seeing':
      return { type: 'stop-seeing' };
    case 'wording': {
      const dimension = current?.place.current?.dimension;
      return dimension ? { type: 'show-wording', dimension: dimension.id } : null;
    }
  }
}

const whole = /\b(?:sencera?|entero|entera|complet\w*|whole|full)\b/;

/** Whether what was said last is an answer about a service, and the question after it. */
function isAfterAnAside({ offered }: OpenTurn['memory']): boolean {
  return offered.some(({ value }) => 'service' in value);
}

/** What a guide gave at its end, once more. */
function toldAgain(shown: GuideOutcome['show'] | undefined): Intent | null {
  if (shown === 'checklist') return { type: 'ask-of-checklist', at: null };
  return shown === 'plan' || shown === 'outside' ? { type: 'show-plan', form: 'summary' } : null;
}

/** What else the last answer could have been; when nothing, whom to ask. */
function insteadOf({ near = [] }: LastAnswer): Intent {
  const alternatives = near.map(
    (each): ScoredTarget => ({ ...each, topic: each.topic as AnswerTopicId, probability: 0 }),
  );
  if (alternatives.length === 0) return { type: 'command', command: 'human', denied: 'answer' };
  return { type: 'choose-target', alternatives, why: 'denied' };
}
