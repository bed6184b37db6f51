import type { CardAction } from 'botbuilder';
import type { Button } from '../../dialogs/replies.ts';

/** Which client shows the cards: each wants the value of a tap wrapped in its own way. */
export type Client = 'webchat' | 'teams';

/** A button outside a card. The label shows in the conversation; the value carries ids. */
export function suggestedAction(button: Button): CardAction {
  return {
    type: 'messageBack',
    title: button.label,
    text: button.label,
    displayText: button.label,
    value: button.value,
  };
}

/** What an Adaptive Card submits for a button, so that the tap also shows in the conversation as said. */
export function submitData(client: Client, button: Button): object {
  const said = { type: 'messageBack', text: button.label, displayText: button.label, value: button.value };
  return client === 'teams'
    ? { ...button.value, msteams: said }
    : { __isBotFrameworkCardAction: true, cardAction: { ...said, title: button.label } };
}
