import type { Activity, TurnContext } from 'botbuilder';
import type { Input } from '../../../dialogs/input.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { type Locale, locales } from '../../../locales/sentences.ts';
import { inOneActivity } from '../../render/in-one-activity.ts';
import { tappedValue } from '../../render/tap.ts';
import { toActivities } from '../../render/to-activities.ts';
import type { Store } from '../../storage/store.ts';
import { readText } from '../read-text.ts';
import { takeTurn } from '../take-turn.ts';
import { heardText, isMentioned } from './heard-text.ts';
import { createOrder } from './in-order.ts';
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
): GuideBot {
  const inOrder = createOrder();

  const answer = async (context: TurnContext, address: string, activityId: string, input: Input) => {
    const { activity } = context;
    const conversationId = `${activity.channelId}|${activity.conversation.id}`;
    await inOrder(conversationId, async () => {
      const result = await takeTurn(knowledge, store, {
        conversationId,
        activityId,
        input,
        now: new Date(),
        locale: localeOf(activity),
        publish: { address, hours: documentHours },
        toLog: () => [],
      });
      if (result.repeated) return;
      const client = activity.channelId === 'msteams' ? 'teams' : 'webchat';
      const content = knowledge.localised[result.locale];
      const activities = toActivities(client, content, result.locale, result.replies, result.besides);
      for (const reply of inOneActivity(activities)) {
        await withRetries(() => context.sendActivity(reply), waiting);
      }
    });
  };

  return async (context, address) => {
    const { activity } = context;
    switch (activity.type) {
      case 'message':
        if (isForBot(activity))
          await answer(context, address, idOf(activity), messageInput(readText(heardText(activity)), activity.value));
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

function idOf({ id, timestamp }: { id?: unknown; timestamp?: unknown }): string {
  return typeof id === 'string' ? id : JSON.stringify(timestamp ?? '');
}

/** In a group people talk to each other: a message is for the bot when it names it or when it is a tap. */
function isForBot(activity: Activity): boolean {
  const { conversationType, isGroup } = activity.conversation;
  const inGroup = isGroup || conversationType === 'channel' || conversationType === 'groupChat';
  return !inGroup || activity.value !== undefined || isMentioned(activity);
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
const unchosen: ReadonlySet<string> = new Set(['en']);

/** The language that the person has chosen for the client, when it is one of ours. */
function localeOf({ locale: tag }: { locale?: unknown }): Locale | undefined {
  const said = typeof tag === 'string' ? tag.slice(0, 2).toLowerCase() : '';
  return locales.find((locale) => !unchosen.has(locale) && locale === said);
}

/** A client that sends an action of a card waits to be told that it arrived. */
function invokeBody({ name }: Activity): object {
  return name === 'adaptiveCard/action'
    ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' }
    : {};
}
