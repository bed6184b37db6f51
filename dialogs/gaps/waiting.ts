import type { Gap, GapReason, GapTarget } from './gap.ts';

/** A question that waits for an answer in the conversation where it was asked. */
export interface Waiting {
  /** As it was typed, in a line. */
  question: string;
  /** What the conversation was about when it was asked: «i com es renova?». */
  about: GapTarget | null;
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

const isOfAnswer: ReadonlySet<GapReason> = new Set(['none-of-these', 'not-that']);

/** A gap that a turn shows, and what there is to know of it besides. */
interface Shown {
  gap: Gap | null;
  /** Its question in a line, as it will be said to whoever asked it. */
  question: string | null;
  /** What the conversation was about before the turn. */
  about: GapTarget | null;
  /** Of the turn, in milliseconds since 1970. */
  moment: number;
}

/** The questions that wait after a turn. */
export function waitingAfter(before: readonly Waiting[], { gap, question, about, moment }: Shown): readonly Waiting[] {
  if (!gap || question === null || !leavesWaiting.has(gap.why)) return before;
  const earlier = before.find((each) => each.question === question);
  const waiting: Waiting = {
    question,
    // «No és això» is said of a question that was asked before.
    about: earlier ? earlier.about : isOfAnswer.has(gap.why) ? null : about,
    denied: [...(earlier?.denied ?? []), ...deniedIn(gap)],
    since: moment,
    looked: moment,
  };
  return [...before.filter((each) => each !== earlier), waiting].slice(-mostWaiting);
}

function deniedIn({ why, answered, near }: Gap): GapTarget[] {
  if (why === 'none-of-these') return near;
  return why === 'not-that' && answered ? [answered] : [];
}
