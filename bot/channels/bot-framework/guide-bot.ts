import type { Activity } from 'botbuilder';
import type { Input } from '../../../dialogs/input.ts';
import { emptyMemory } from '../../../dialogs/memory.ts';
import type { Reply } from '../../../dialogs/replies.ts';
import { type Locale, localeNamed, sentences } from '../../../locales/sentences.ts';
import type { Config } from '../../config.ts';
import type { PublishedPlan } from '../../documents/published-plan.ts';
import type { GapKeeper } from '../../gaps/gap-keeper.ts';
import type { KnowledgeSource } from '../../knowledge-source.ts';
import { inOneActivity } from '../../render/in-one-activity.ts';
import { tappedValue } from '../../render/tap.ts';
import { toActivities } from '../../render/to-activities.ts';
import { findAnswers } from '../../teams/find-answers.ts';
import { tabLink } from '../../teams/tab/tab-address.ts';
import type { Outbox } from '../outbox.ts';
import { readText } from '../read-text.ts';
import type { TakeTurn, TurnRequest } from '../take-turn.ts';
import { addressed } from './addressed.ts';
import { hasUnreadable, heardText, isMentioned } from './heard-text.ts';
import { createOrder } from './in-order.ts';
import { sayTo } from './say-to.ts';

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
  knowledge: KnowledgeSource,
  outbox: Outbox,
  { documentHours, teamsAppId }: Pick<Config, 'documentHours' | 'teamsAppId'>,
  now: () => Date,
  takeTurn: TakeTurn,
  keeper: Pick<GapKeeper, 'keep'> | null = null,
): GuideBot {
  const inOrder = createOrder();

  const answer = async (activity: Activity, address: string, activityId: string, input: Input) => {
    const conversationId = conversationOf(activity);
    const client = activity.channelId === 'msteams' ? 'teams' : 'webchat';
    await inOrder(conversationId, async () => {
      const known = knowledge.current();
      const request: TurnRequest = {
        conversationId,
        activityId,
        input,
        now: now(),
        locale: localeOf(activity),
        publish: { address, hours: documentHours },
        ...(client === 'teams' && { reference: referenceOf(activity) }),
        toSend: {
          holder: outbox.holder(),
          activities: ({ replies, locale, published, standing, forgotten }) => {
            const content = known.localised[locale];
            const all = [...aside(activity, input, locale), ...replies];
            const shown = client === 'teams' ? withTab(published, teamsAppId, address, locale) : published;
            const said = inOneActivity(
              toActivities(client, content, locale, all, { published: shown, standing, forgotten }),
            );
            const isToOne = client === 'teams' && input.type !== 'start' && isInGroup(activity);
            return (isToOne ? sayTo(activity.from, said) : said).map((reply) => addressed(reply, activity));
          },
        },
      };
      const channel = client === 'teams' ? client : 'bot-framework';
      const result = await takeTurn(channel, known, request);
      // Of what is repeated, what was not sent yet is sent.
      await outbox.deliver(conversationId, result.repeated ? [] : result.held);
      if (!result.repeated) keeper?.keep(result.gap, client);
    });
  };

  return async (activity, address) => {
    switch (activity.type) {
      case 'message':
        if (isForBot(activity)) await answer(activity, address, idOf(activity), heardInput(activity));
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
          const locale = localeOf(activity) ?? emptyMemory.locale;
          return { status: 200, body: findAnswers(knowledge.current(), activity, locale) };
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

/** Where to write first to whoever wrote, without their name. */
function referenceOf({ channelId, serviceUrl, recipient, from, conversation }: Activity): object {
  const { id, conversationType, tenantId, isGroup } = conversation;
  const where = { id, conversationType, tenantId, isGroup };
  return { channelId, serviceUrl, bot: { id: recipient.id }, user: { id: from.id }, conversation: where };
}

/** The name that a conversation of a channel is kept under. */
export function conversationOf({ channelId, conversation }: Activity): string {
  return `${channelId}|${conversation.id}`;
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
export function localeOf({ locale: tag }: { locale?: unknown }): Locale | undefined {
  const chosen = localeNamed(tag);
  return chosen === unchosen ? undefined : chosen;
}

/** A client that sends an action of a card waits to be told that it arrived. */
function invokeBody({ name }: Activity): object {
  return name === 'adaptiveCard/action'
    ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' }
    : {};
}
