import type { Activity } from 'botbuilder';
import type { Button, DetailedButton, PlanFilesReply, QuestionReply, Reply, Standing } from '../../dialogs/replies.ts';
import type { Content } from '../../knowledge/content.ts';
import { type Locale, sentences } from '../../locales/sentences.ts';
import type { PublishedPlan } from '../documents/published-plan.ts';
import {
  buttonsCard,
  type Card,
  documentsCard,
  listCard,
  mostActions,
  planCard,
  questionCard,
  wholePlanCards,
  withMoves,
} from './cards.ts';
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

/** What the activities of a turn tell besides its replies. */
export interface Besides {
  /** Where the documents of its plan are, when it has them. */
  published?: PublishedPlan | null;
  /** Where the conversation stands after it. */
  standing?: Standing | null;
  /** Whether everything that was said before it has been deleted. */
  forgotten?: boolean;
}

/** Where the channel data has what a page around the conversation may show. */
export const pageData = 'guia-eadmin';

/** The activities that show the replies of a turn, in order. */
export function toActivities(
  client: Client,
  content: Content,
  locale: Locale,
  replies: readonly Reply[],
  { published = null, standing = null, forgotten = false }: Besides = {},
): Partial<Activity>[] {
  const said = replies.flatMap((reply, index) => {
    const isLast = index === replies.length - 1;
    const buttons = isLast && (reply.type === 'text' || reply.type === 'answer') ? reply.buttons : [];
    const activities = render(client, content, locale, reply, buttons, published);
    return client === 'teams'
      ? activities.flatMap(withinBudget)
      : activities.map((activity) => withCatalan(content, locale, activity));
  });
  const last = said.at(-1);
  if (!last || !standing) return said;
  const standingLast =
    client === 'teams' ? movesOnCard(last, replies.at(-1), standing) : withStanding(last, standing, forgotten);
  return [...said.slice(0, -1), standingLast];
}

/** A page may keep the moves in sight and not show them twice; whoever has no such page taps them as what is suggested. */
function withStanding(
  activity: Partial<Activity>,
  { progress, moves }: Standing,
  forgotten: boolean,
): Partial<Activity> {
  const suggested = [...(activity.suggestedActions?.actions ?? []), ...moves.map(suggestedAction)];
  return {
    ...activity,
    channelData: { ...activity.channelData, [pageData]: { progress, ...(forgotten && { forgotten }) } },
    ...(suggested.length > 0 && { suggestedActions: { to: [], actions: suggested } }),
  };
}

/** In Teams a question carries them on its card. */
function movesOnCard(activity: Partial<Activity>, reply: Reply | undefined, { moves }: Standing): Partial<Activity> {
  const [first, ...others] = activity.attachments ?? [];
  if (reply?.type !== 'question' || !first) return activity;
  const moved = {
    ...activity,
    attachments: [{ ...first, content: withMoves('teams', first.content, moves) }, ...others],
  };
  return fitsInAMessage(moved) ? moved : activity;
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
      return [
        reply.items
          ? list(client, locale, reply.text, reply.items, buttons)
          : withButtons(client, locale, reply.text, buttons),
      ];
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
    case 'duty-list':
      if (reply.form === 'whole')
        return ofCards(client, locale, wholeDutyListCards(client, content, locale, reply, published));
      return ofCards(
        client,
        locale,
        [dutyListCard(client, content, locale, reply, published)],
        summaryOf(content, locale, reply, published),
      );
    case 'plan':
      if (reply.form === 'changed') return [withButtons(client, locale, toText(content, locale, reply), reply.buttons)];
      if (reply.form === 'whole')
        return ofCards(client, locale, wholePlanCards(client, content, locale, reply, published));
      return ofCards(
        client,
        locale,
        [planCard(client, content, locale, reply, published)],
        summaryOf(content, locale, reply, published),
      );
  }
}

/** A message for each card, and nothing else. */
function ofCards(client: Client, locale: Locale, cards: readonly Card[], summary?: string): Partial<Activity>[] {
  return cards.map((card) => named(client, message(locale, '', { cards: [card], ...(summary && { summary }) }), card));
}

/** What is on a card, with where its documents are, for clients that show none. */
function summaryOf(content: Content, locale: Locale, reply: Reply, published: PublishedPlan | null): string {
  const links = published ? [downloadText(locale, published)] : [];
  return [plainText(toText(content, locale, reply)), ...links].join('\n\n');
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
  if (buttons.length === 0) return message(locale, text);
  if (client === 'webchat') {
    return buttons.length > mostActions ? list(client, locale, text, buttons, []) : message(locale, text, { buttons });
  }
  return message(locale, text, { cards: [buttonsCard(client, locale, buttons)] });
}

/** A list scrolls with the conversation, however long it is; its buttons stay in sight where they can. */
function list(
  client: Client,
  locale: Locale,
  text: string,
  items: readonly DetailedButton[],
  buttons: readonly Button[],
): Partial<Activity> {
  if (client === 'teams') return message(locale, text, { cards: [listCard(client, items, buttons)] });
  return message(locale, text, { cards: [listCard(client, items)], buttons });
}

interface Extras {
  buttons?: readonly Button[];
  cards?: readonly Card[];
  /** What a client that shows no cards says instead. */
  summary?: string;
}

function message(locale: Locale, text: string, { buttons = [], cards = [], summary }: Extras = {}): Partial<Activity> {
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
