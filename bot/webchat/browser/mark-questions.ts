import { createElement, type ReactNode } from 'react';

/** What Web Chat tells of something attached: here, always a card. */
interface Attached {
  attachment: { content?: { body?: unknown } };
}
type Draw = (attached: Attached) => ReactNode;

/** An option says of which question it is. A plan has buttons that ask, and does not ask itself. */
const asks = /"question":|"Input\.ChoiceSet"/;

/** Tells the cards that ask from the others, so that one that was answered looks so: chat.css says how. */
export function markQuestions(): (next: Draw) => Draw {
  return (next) => (attached) => {
    const drawn = next(attached);
    if (!asks.test(JSON.stringify(attached.attachment.content?.body ?? null))) return drawn;
    return createElement('div', { className: 'question' }, drawn);
  };
}
