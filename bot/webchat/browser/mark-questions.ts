import { createElement, type ReactNode } from 'react';

/** What Web Chat tells of something attached: here, always a card. */
interface Attached {
  attachment: { content?: unknown };
}
type Draw = (attached: Attached) => ReactNode;

/** A button of a card that answers a question says of which one it is. */
const answers = /"question":/;

/** Tells the cards that ask from the others, so that one that was answered looks so: chat.css says how. */
export function markQuestions(): (next: Draw) => Draw {
  return (next) => (attached) => {
    const drawn = next(attached);
    if (!answers.test(JSON.stringify(attached.attachment.content ?? null))) return drawn;
    return createElement('div', { className: 'question' }, drawn);
  };
}
