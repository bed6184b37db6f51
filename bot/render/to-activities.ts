import type { Activity } from 'botbuilder';
import type { Button, PlanFilesReply, QuestionReply, Reply } from '../../dialogs/replies.ts';
import type { Content } from '../../knowledge/content.ts';
import { type Locale, sentences } from '../../locales/sentences.ts';
import type { PublishedPlan } from '../documents/published-plan.ts';
import { buttonsCard, type Card, documentsCard, planCard, questionCard, wholePlanCards } from './cards.ts';
import { catalanMark, catalanParts } from './catalan-parts.ts';
import { dutyListCard, wholeDutyListCards } from './duty-list-cards.ts';
import { fitsInAMessage } from './message-size.ts';
import { plainText } from './plain-text.ts';
import { downloadText, type Wanted } from './plan-documents.ts';
import { planFilesText, reminderText } from './plan-files.ts';
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
    return client === 'teams'
      ? activities.flatMap(withinBudget)
      : activities.map((activity) => withCatalan(content, locale, activity));
  });
}

/** How a client writes the title of an answer: Teams shows no headings in messages. */
const titleOf: Readonly<Record<Client, (title: string) => string>> = {
  webchat: (title) => `## ${title}`,
  teams: (title) => `**${title}**`,
};

/** Tells the page which parts of a message in another language are in Catalan; where there are none, it says nothing. */
function withCatalan(content: Content, locale: Locale, activity: Partial<Activity>): Partial<Activity> {
  const parts = catalanParts(content, locale, activity);
  return parts.length === 0
    ? activity
    : { ...activity, channelData: { ...activity.channelData, [catalanMark]: parts } };
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
      const answer = withButtons(client, locale, answerText(locale, reply, titleOf[client]), buttons);
      return [client === 'webchat' ? withVote(answer, reply) : answer];
    }
    case 'question':
      return [question(client, locale, reply)];
    case 'plan-files': {
      const said = planFilesText(client, locale, reply, published);
      if (!published) return [message(locale, said, {})];
      const summary = plainText([said, downloadText(locale, published)].join('\n\n'));
      const card = documentsCard(client, locale, published, wantedFor(reply.wish), said);
      return [message(locale, said, { cards: [card], summary })];
    }
    case 'reminder': {
      const said = reminderText(client, locale, reply);
      if (client === 'teams') return [withButtons(client, locale, said, buttons)];
      const cards = published && reply.day ? [documentsCard(client, locale, published, 'calendar', said)] : [];
      return [message(locale, said, { cards })];
    }
    case 'duty-list': {
      if (reply.form === 'whole') {
        const cards = wholeDutyListCards(client, content, locale, reply, published);
        return cards.map((each) => named(client, message(locale, '', { cards: [each] }), each));
      }
      const links = published ? [downloadText(locale, published)] : [];
      const summary = [plainText(toText(content, locale, reply)), ...links].join('\n\n');
      const card = dutyListCard(client, content, locale, reply, published);
      return [named(client, message(locale, '', { cards: [card], summary }), card)];
    }
    case 'plan': {
      if (reply.form === 'changed') return [withButtons(client, locale, toText(content, locale, reply), reply.buttons)];
      if (reply.form === 'whole') {
        const cards = wholePlanCards(client, content, locale, reply, published);
        return cards.map((each) => named(client, message(locale, '', { cards: [each] }), each));
      }
      const links = published ? [downloadText(locale, published)] : [];
      const summary = [plainText(toText(content, locale, reply)), ...links].join('\n\n');
      const card = planCard(client, content, locale, reply, published);
      return [named(client, message(locale, '', { cards: [card], summary }), card)];
    }
  }
}

/** A message of a card alone, told from the others in Web Chat by what the card is: «1 attachment», all of them were. */
function named(client: Client, activity: Partial<Activity>, { speak }: Card): Partial<Activity> {
  return client === 'webchat' ? { ...activity, channelData: { 'webchat:fallback-text': speak } } : activity;
}

/** Whoever asks for one document is not shown the others. */
function wantedFor(wish: PlanFilesReply['wish']): Wanted {
  return wish === 'print' || wish === 'sheet' || wish === 'calendar' ? wish : 'all';
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
