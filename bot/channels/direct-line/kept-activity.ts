import type { Activity } from 'botbuilder';
import { readText } from '../read-text.ts';

const longestLabel = 1000;
const longestId = 100;
const longestTag = 35;

/**
 * What is kept of a message from a person: what is shown again in their chat. Clients send much more, and anybody may send
 * anything: attachments, entities, values and channel data of their own are not kept.
 */
export function keptActivity({ text, textFormat, locale, channelData }: Partial<Activity>): Partial<Activity> {
  return {
    type: 'message',
    ...(typeof text === 'string' && { text: readText(text) }),
    // Without it, what a person writes would be shown as Markdown.
    ...(textFormat === 'plain' && { textFormat }),
    ...(isShort(locale, longestTag) && { locale }),
    channelData: keptChannelData(channelData),
  };
}

/**
 * Web Chat knows its own message again by `clientActivityID`, and sees by the other two whether a tap is shown as said.
 * (botframework-webchat-component/src/Middleware/Activity/createCoreMiddleware.tsx)
 */
function keptChannelData(channelData: unknown): object {
  const { clientActivityID, messageBack, postBack } = (channelData ?? {}) as Record<string, unknown>;
  const { displayText } = (messageBack ?? {}) as Record<string, unknown>;
  return {
    ...(isShort(clientActivityID, longestId) && { clientActivityID }),
    ...(messageBack !== undefined && { messageBack: isShort(displayText, longestLabel) ? { displayText } : {} }),
    ...(postBack === true && { postBack }),
  };
}

/** The id a client gives to what it sends, the same when it sends it again. */
export function clientActivityId({ channelData }: Partial<Activity>): string | null {
  const { clientActivityID } = (channelData ?? {}) as Record<string, unknown>;
  return isShort(clientActivityID, longestId) ? clientActivityID : null;
}

function isShort(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}
