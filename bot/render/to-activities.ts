import type { Activity } from 'botbuilder';
import type { Button, QuestionReply, Reply } from '../../dialogs/replies.ts';
import type { Content } from '../../knowledge/content.ts';
import { type Locale, sentences } from '../../locales/sentences.ts';
import type { PublishedPlan } from '../documents/published-plan.ts';
import { buttonsCard, type Card, planCard, questionCard, wholePlanCards } from './cards.ts';
import { dutyListCard, wholeDutyListCards } from './duty-list-cards.ts';
import { fitsInAMessage } from './message-size.ts';
import { downloadLine } from './plan-documents.ts';
import { splitText } from './split-text.ts';
import { type Client, suggestedAction } from './tap.ts';
import { answerText, questionPrompt, toText } from './to-text.ts';
import { withVote } from './vote.ts';

/**
 * The activities that show the replies of a turn, in order.
 * @param published where the documents of its plan are, when it has them
 */
export function toActivities(
  client: Client,
  content: Content,
  locale: Locale,
  replies: readonly Reply[],
  published: PublishedPlan | null = null,
): Partial<Activity>[] {
  return replies.flatMap((reply, index) => {
    const isLast = index === replies.length - 1;
    const buttons = isLast && (reply.type === 'text' || reply.type === 'answer') ? reply.buttons : [];
    const activities = render(client, content, locale, reply, buttons, published);
    return client === 'teams' ? activities.flatMap(withinBudget) : activities;
  });
}

/** A message too long for Teams goes in as many as it takes, with the card under the last; its summary is the first to go. */
function withinBudget(activity: Partial<Activity>): Partial<Activity>[] {
  if (fitsInAMessage(activity)) return [activity];
  const { summary, ...unsummarised } = activity;
  const { attachments, ...textOnly } = unsummarised;
  if (fitsInAMessage(unsummarised) || !activity.text) return [unsummarised];
  const pieces = splitText(activity.text, (text) => fitsInAMessage({ ...textOnly, text }));
  const last = { ...unsummarised, text: pieces.at(-1) ?? '' };
  const texts = pieces.slice(0, -1).map((text) => ({ ...textOnly, text }));
  return fitsInAMessage(last)
    ? [...texts, last]
    : [...texts, { ...textOnly, text: last.text }, { ...unsummarised, text: '' }];
}

function render(
  client: Client,
  content: Content,
  locale: Locale,
  reply: Reply,
  buttons: readonly Button[],
  published: PublishedPlan | null,
): Partial<Activity>[] {
  switch (reply.type) {
    case 'text':
      return [withButtons(client, locale, reply.text, buttons)];
    case 'answer': {
      const answer = withButtons(client, locale, answerText(locale, reply), buttons);
      return [client === 'webchat' ? withVote(answer, reply) : answer];
    }
    case 'question':
      return [question(client, locale, reply)];
    case 'duty-list': {
      if (reply.form === 'whole') {
        const cards = wholeDutyListCards(client, content, locale, reply, published);
        return cards.map((each) => message(locale, '', { cards: [each] }));
      }
      const links = published ? [downloadLine(locale, published)] : [];
      const summary = [toText(content, locale, reply), ...links].join('\n\n');
      return [message(locale, '', { cards: [dutyListCard(client, content, locale, reply, published)], summary })];
    }
    case 'plan': {
      if (reply.form === 'changed') return [withButtons(client, locale, toText(content, locale, reply), reply.buttons)];
      if (reply.form === 'whole') {
        const cards = wholePlanCards(client, content, locale, reply, published);
        return cards.map((each) => message(locale, '', { cards: [each] }));
      }
      const links = published ? [downloadLine(locale, published)] : [];
      const summary = [toText(content, locale, reply), ...links].join('\n\n');
      return [message(locale, '', { cards: [planCard(client, content, locale, reply, published)], summary })];
    }
  }
}

/** Short answers go under the text as buttons; steps with their signs, and boxes to tick, on a card. */
function question(client: Client, locale: Locale, reply: QuestionReply): Partial<Activity> {
  const needsCard = reply.several !== null || reply.options.some((option) => option.detail);
  const prompt = questionPrompt(reply);
  if (needsCard) return message(locale, prompt, { cards: [questionCard(client, reply)] });
  return withButtons(client, locale, prompt, [...reply.options, ...reply.extras]);
}

/** Teams offers three buttons at most under a message, only to one person, and sends back their label: there, a card has them. */
function withButtons(client: Client, locale: Locale, text: string, buttons: readonly Button[]): Partial<Activity> {
  if (client === 'webchat' || buttons.length === 0) return message(locale, text, { buttons });
  return message(locale, text, { cards: [buttonsCard(client, locale, buttons)] });
}

interface Extras {
  buttons?: readonly Button[];
  cards?: readonly Card[];
  /** What a client that shows no cards says instead. */
  summary?: string;
}

function message(locale: Locale, text: string, { buttons = [], cards = [], summary }: Extras): Partial<Activity> {
  return {
    type: 'message',
    locale: sentences(locale)('languageTag'),
    inputHint: 'acceptingInput',
    ...(text && { text, textFormat: 'markdown' }),
    ...(summary && { summary }),
    ...(cards.length > 0 && { attachments: cards.map(attachment) }),
    ...(buttons.length > 0 && { suggestedActions: { to: [], actions: buttons.map(suggestedAction) } }),
  };
}

function attachment(content: Card): NonNullable<Activity['attachments']>[number] {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}
