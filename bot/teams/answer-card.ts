import type { Card } from '../render/cards.ts';
import { fitsInAMessage } from '../render/message-size.ts';

/**
 * An answer as a card that is pasted in a message: its title, what it says and its sources, each a block, so that none is cut.
 * What does not fit in a message is left for the chat.
 */
export function answerCard(markdown: string): Card {
  const blocks = markdown
    .split('\n\n')
    .filter((block) => block.trim() !== '')
    .map((text) => ({ type: 'TextBlock', text, wrap: true }));
  const card = (body: readonly object[]): Card => ({
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body,
  });
  const fits = (body: readonly object[]) => fitsInAMessage({ attachments: [{ contentType: '', content: card(body) }] });
  // The sources come last, and stay.
  let said = blocks.slice(0, -1);
  const last = blocks.slice(-1);
  while (said.length > 1 && !fits([...said, ...last])) said = said.slice(0, -1);
  return card([...said, ...last]);
}
