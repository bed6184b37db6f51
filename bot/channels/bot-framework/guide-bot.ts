import type { Activity } from 'botbuilder';
import type { Input } from '../../../dialogs/input.ts';
import { emptyMemory } from '../../../dialogs/memory.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { type Locale, locales, sentences } from '../../../locales/sentences.ts';
import type { Config } from '../../config.ts';
import type { PublishedPlan } from '../../documents/published-plan.ts';
import { inOneActivity } from '../../render/in-one-activity.ts';
import { tappedValue } from '../../render/tap.ts';
import { toActivities } from '../../render/to-activities.ts';
import type { Store } from '../../storage/store.ts';
import { findAnswers } from '../../teams/find-answers.ts';
import { tabLink } from '../../teams/tab/tab-address.ts';
import type { Outbox } from '../outbox.ts';
import { readText } from '../read-text.ts';
import { takeTurn } from '../take-turn.ts';
import { addressed } from './addressed.ts';
import { heardText, isMentioned } from './heard-text.ts';
import { createOrder } from './in-order.ts';

/** What an invocation is told at once. */
export interface InvokeAnswer {
  status: number;
  body: object;
}

/**
 * Answers one activity of a channel, which reached us at an address.
 * @returns what to tell at once to whoever invoked an action; null for what is answered with messages, or not at all
 */
export type GuideBot = (activity: Activity, address: string) => Promise<InvokeAnswer | null>;

/** An installation is told twice, as itself and as a new member: both are answered as one. */
const welcome = 'welcome';

/** The bot as Bot Framework channels (Teams) see it. */
export function createGuideBot(
  knowledge: Knowledge,
  store: Store,
  outbox: Outbox,
  { documentHours, teamsAppId }: Pick<Config, 'documentHours' | 'teamsAppId'>,
): GuideBot {
  const inOrder = createOrder();

  const answer = async (activity: Activity, address: string, activityId: string, input: Input) => {
    const conversationId = conversationOf(activity);
    await inOrder(conversationId, async () => {
      const result = await takeTurn(knowledge, store, {
        conversationId,
        activityId,
        input,
        now: new Date(),
        locale: localeOf(activity),
        publish: { address, hours: documentHours },
        toSend: {
          holder: outbox.holder(),
          activities: ({ replies, locale, published }) => {
            const client = activity.channelId === 'msteams' ? 'teams' : 'webchat';
            const shown = client === 'teams' ? withTab(published, teamsAppId, address, locale) : published;
            const said = toActivities(client, knowledge.localised[locale], locale, replies, shown);
            return inOneActivity(said).map((reply) => addressed(reply, activity));
          },
        },
      });
      // Of what is repeated, what was not sent yet is sent.
      await outbox.deliver(conversationId, result.repeated ? [] : result.held);
    });
  };

  return async (activity, address) => {
    switch (activity.type) {
      case 'message':
        if (isForBot(activity)) {
          const input = messageInput(readText(heardText(activity)), activity.value);
          await answer(activity, address, idOf(activity), input);
        }
        return null;
      case 'conversationUpdate':
        if (isBotAdded(activity)) await answer(activity, address, welcome, { type: 'start' });
        return null;
      case 'installationUpdate':
        if (activity.action === 'add') await answer(activity, address, welcome, { type: 'start' });
        return null;
      case 'invoke':
        if (activity.name === 'adaptiveCard/action') {
          await answer(activity, address, idOf(activity), messageInput('', activity.value?.action?.data));
        }
        if (activity.name === 'composeExtension/query') {
          return { status: 200, body: findAnswers(knowledge, activity, localeOf(activity) ?? emptyMemory.locale) };
        }
        return { status: 200, body: invokeBody(activity) };
      default:
        // Edits, deletions, reactions, somebody typing: there is nothing to answer.
        return null;
    }
  };
}

/** A plan that can be opened in a tab too: Teams shows none that does not come by HTTPS. */
function withTab(
  published: PublishedPlan | null,
  appId: string | null,
  address: string,
  locale: Locale,
): PublishedPlan | null {
  if (!published || appId === null || !address.startsWith('https:')) return published;
  return { ...published, tab: tabLink(appId, address, published.id, sentences(locale)('document.tab.label')) };
}

/** The name that a conversation of a channel is kept under. */
export function conversationOf({ channelId, conversation }: Activity): string {
  return `${channelId}|${conversation.id}`;
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
export function localeOf({ locale: tag }: { locale?: unknown }): Locale | undefined {
  const said = typeof tag === 'string' ? tag.slice(0, 2).toLowerCase() : '';
  return locales.find((locale) => !unchosen.has(locale) && locale === said);
}

/** A client that sends an action of a card waits to be told that it arrived. */
function invokeBody({ name }: Activity): object {
  return name === 'adaptiveCard/action'
    ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' }
    : {};
}
