import type { Gap, GapReason, GapTarget } from './gap.ts';

/** A question that waits for an answer in the conversation where it was asked. */
export interface Waiting {
  /** As it was typed, in a line. */
  question: string;
  /** What the person said that is not it. */
  denied: GapTarget[];
  /** When it was asked, and when it was last seen whether there is an answer: in milliseconds since 1970. */
  since: number;
  looked: number;
}

/** The last ones that a conversation remembers. */
const mostWaiting = 3;
/** What leaves a question with no answer; whoever is offered several chooses one, or says that it is none of them. */
const leavesWaiting: ReadonlySet<GapReason> = new Set([
  'unanswered',
  'refused',
  'doubtful',
  'none-of-these',
  'not-that',
]);

/**
 * The questions that wait after a turn.
 * @param typed the question of the gap in a line, as it will be said to whoever asked it
 * @param moment of the turn, in milliseconds since 1970
 */
export function waitingAfter(
  before: readonly Waiting[],
  gap: Gap | null,
  typed: string | null,
  moment: number,
): readonly Waiting[] {
  if (!gap || typed === null || !leavesWaiting.has(gap.why)) return before;
  const others = before.filter(({ question }) => question !== typed);
  const denied = before.find(({ question }) => question === typed)?.denied ?? [];
  const waiting = { question: typed, denied: [...denied, ...deniedIn(gap)], since: moment, looked: moment };
  return [...others, waiting].slice(-mostWaiting);
}

function deniedIn({ why, answered, near }: Gap): GapTarget[] {
  if (why === 'none-of-these') return near;
  return why === 'not-that' && answered ? [answered] : [];
}
