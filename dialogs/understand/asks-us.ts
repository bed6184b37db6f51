import type { OpenTurn } from './open-turn.ts';

/** Probability of a reply that may be something else: from here up, what is asked of us is likelier. */
export const doubtful = 0.5;
/** As near as this below it, neither is likelier. */
const nearness = 0.15;

/** Whether a message that may be a reply is likelier a question to us. */
export function asksUs({ asked }: OpenTurn): boolean {
  return asked.kind === 'answers' && asked.answers[0].probability >= doubtful;
}

/** Whether a message that may be a reply is about as likely a question to us. */
export function mayAskUs({ asked }: OpenTurn): boolean {
  return asked.kind === 'answers' && asked.answers[0].probability >= doubtful - nearness;
}
