import { ActivityHandler, TurnContext } from 'botbuilder';
import type { Input } from '../../../dialogs/input.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { toActivities } from '../../render/to-activities.ts';
import type { Store } from '../../storage/store.ts';
import { takeTurn } from '../take-turn.ts';

/** The bot as Bot Framework channels (Teams) see it. */
export function createGuideBot(knowledge: Knowledge, store: Store): ActivityHandler {
  const bot = new ActivityHandler();

  const answer = async (context: TurnContext, input: Input) => {
    const { activity } = context;
    const result = await takeTurn(knowledge, store, {
      conversationId: `${activity.channelId}|${activity.conversation.id}`,
      activityId: activity.id ?? `${activity.timestamp?.valueOf() ?? ''}`,
      input,
      now: new Date(),
      toLog: () => [],
    });
    if (result.repeated) return;
    const client = activity.channelId === 'msteams' ? 'teams' : 'webchat';
    await context.sendActivities(toActivities(client, knowledge.content, result.locale, result.replies));
  };

  bot.onMessage(async (context, next) => {
    const text = TurnContext.removeRecipientMention(context.activity) ?? context.activity.text ?? '';
    await answer(context, { type: 'message', text, value: context.activity.value });
    await next();
  });

  bot.onMembersAdded(async (context, next) => {
    const { membersAdded = [], recipient } = context.activity;
    if (membersAdded.some((member) => member.id === recipient.id)) await answer(context, { type: 'start' });
    await next();
  });
  return bot;
}
