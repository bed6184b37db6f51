import type { Activity, TurnContext } from 'botbuilder';
import type { Input } from '../../../dialogs/input.ts';
import type { Reply } from '../../../dialogs/replies.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { type Locale, localeNamed, sentences } from '../../../locales/sentences.ts';
import { inOneActivity } from '../../render/in-one-activity.ts';
import { tappedValue } from '../../render/tap.ts';
import { toActivities } from '../../render/to-activities.ts';
import type { Store } from '../../storage/store.ts';
import { readText } from '../read-text.ts';
import { takeTurn } from '../take-turn.ts';
import { hasUnreadable, heardText, isMentioned } from './heard-text.ts';
import { createOrder } from './in-order.ts';
import { sayTo } from './say-to.ts';
import { realWaiting, type Waiting, withRetries } from './with-retries.ts';

/** Answers one activity of a channel, which reached us at an address. */
export type GuideBot = (context: TurnContext, address: string) => Promise<void>;

/** An installation is told twice, as itself and as a new member: both are answered as one. */
const welcome = 'welcome';

/** The bot as Bot Framework channels (Teams) see it. */
export function createGuideBot(
  knowledge: Knowledge,
  store: Store,
  documentHours: number,
  waiting: Waiting = realWaiting,
  now: () => Date = () => new Date(),
): GuideBot {
  const inOrder = createOrder();

  const answer = async (context: TurnContext, address: string, activityId: string, input: Input) => {
    const { activity } = context;
    const conversationId = `${activity.channelId}|${activity.conversation.id}`;
    const client = activity.channelId === 'msteams' ? 'teams' : 'webchat';
    await inOrder(conversationId, async () => {
      const result = await takeTurn(knowledge, store, {
        conversationId,
        activityId,
        input,
        now: now(),
        locale: localeOf(activity),
        publish: { address, hours: documentHours },
        toLog: () => [],
        ...(client === 'teams' && { reference: referenceOf(activity) }),
      });
      if (result.repeated) return;
      const content = knowledge.localised[result.locale];
      const replies = [...aside(activity, input, result.locale), ...result.replies];
      const activities = inOneActivity(toActivities(client, content, result.locale, replies, result.besides));
      const isToOne = client === 'teams' && input.type !== 'start' && isInGroup(activity);
      for (const reply of isToOne ? sayTo(activity.from, activities) : activities) {
        await withRetries(() => context.sendActivity(reply), waiting);
      }
    });
  };

  return async (context, address) => {
    const { activity } = context;
    switch (activity.type) {
      case 'message':
        if (isForBot(activity)) await answer(context, address, idOf(activity), heardInput(activity));
        return;
      case 'conversationUpdate':
        if (isBotAdded(activity)) await answer(context, address, welcome, { type: 'start' });
        return;
      case 'installationUpdate':
        if (activity.action === 'add') await answer(context, address, welcome, { type: 'start' });
        return;
      case 'invoke':
        if (activity.name === 'adaptiveCard/action') {
          await answer(context, address, idOf(activity), messageInput('', activity.value?.action?.data));
        }
        await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: invokeBody(activity) } });
        return;
      default:
      // Edits, deletions, reactions, somebody typing: there is nothing to answer.
    }
  };
}

/** Where to write first to whoever wrote, without their name. */
function referenceOf({ channelId, serviceUrl, recipient, from, conversation }: Activity): object {
  const { id, conversationType, tenantId, isGroup } = conversation;
  const where = { id, conversationType, tenantId, isGroup };
  return { channelId, serviceUrl, bot: { id: recipient.id }, user: { id: from.id }, conversation: where };
}

function idOf({ id, timestamp }: { id?: unknown; timestamp?: unknown }): string {
  return typeof id === 'string' ? id : JSON.stringify(timestamp ?? '');
}

function isInGroup({ conversation: { conversationType, isGroup } }: Activity): boolean {
  return isGroup || conversationType === 'channel' || conversationType === 'groupChat';
}

/** In a group people talk to each other: a message is for the bot when it names it or when it is a tap. */
function isForBot(activity: Activity): boolean {
  return !isInGroup(activity) || activity.value !== undefined || isMentioned(activity);
}

function heardInput(activity: Activity): Input {
  const text = readText(heardText(activity));
  if (text === '' && activity.value === undefined && hasUnreadable(activity)) return { type: 'unreadable' };
  return messageInput(text, activity.value);
}

/** What is said besides the answer to a text, when something came with it that cannot be read. */
function aside(activity: Activity, input: Input, locale: Locale): Reply[] {
  if (activity.type !== 'message' || input.type !== 'message' || !hasUnreadable(activity)) return [];
  return [{ type: 'text', text: sentences(locale)('unreadableAside'), buttons: [] }];
}

/** Whoever only says the bot's name wants to know what it does. */
function messageInput(text: string, value: unknown): Input {
  const tapped = tappedValue(value) ?? (text === '' ? { command: 'help' } : undefined);
  return { type: 'message', text, value: tapped };
}

function isBotAdded({ membersAdded, recipient }: Activity): boolean {
  return Array.isArray(membersAdded) && membersAdded.some((member) => member?.id === recipient.id);
}

/** English is what clients say when nobody has chosen a language. */
const unchosen: Locale = 'en';

/** The language that the person has chosen for the client, when it is one of ours. */
function localeOf({ locale: tag }: { locale?: unknown }): Locale | undefined {
  const chosen = localeNamed(tag);
  return chosen === unchosen ? undefined : chosen;
}

/** A client that sends an action of a card waits to be told that it arrived. */
function invokeBody({ name }: Activity): object {
  return name === 'adaptiveCard/action'
    ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' }
    : {};
}
