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

/** The field of a card where one of many buttons is chosen from a list. */
export const chosenField = 'chosen';

/** A button as the value of a list. */
export function chosenValue(button: Button): string {
  return JSON.stringify(button.value);
}

/** The value that a tap means: what a list gives is text, and is read back. Nothing else is touched. */
export function tappedValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !(chosenField in value)) return value;
  try {
    return JSON.parse(String(value[chosenField]));
  } catch {
    return undefined;
  }
}
