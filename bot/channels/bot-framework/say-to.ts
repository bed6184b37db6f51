import type { Activity, ChannelAccount, Entity } from 'botbuilder';
import { fitsInAMessage } from '../../render/message-size.ts';

/**
 * The first of the replies to somebody in a group, with their name before it, as Teams names people: who else is there sees
 * whose question is answered, and they are told of it.
 * @param person who wrote or tapped; somebody without a name is not named
 */
export function sayTo(
  person: Partial<ChannelAccount> | undefined,
  replies: readonly Partial<Activity>[],
): Partial<Activity>[] {
  const [first, ...rest] = replies;
  const { id, name } = person ?? {};
  if (!first || !id || !name) return [...replies];
  const named = `<at>${escaped(name)}</at>`;
  const mention = { type: 'mention', text: named, mentioned: { id, name } } as Entity;
  const text = [named, first.text].filter(Boolean).join('\n\n');
  const said = { ...first, text, textFormat: 'markdown', entities: [...(first.entities ?? []), mention] };
  return fitsInAMessage(said) ? [said, ...rest] : [...replies];
}

/** Teams reads its own marks in a text, and nothing else of XML. */
function escaped(name: string): string {
  return name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
