import type { PlanFilesReply, ReminderReply } from '../../dialogs/replies.ts';
import { formatDate, formatMoment, type Locale, type Sentences, sentences } from '../../locales/sentences.ts';
import type { PublishedPlan } from '../documents/published-plan.ts';
import type { Client } from './tap.ts';

/**
 * Where the plan can be got and until when, in words; the address itself is among them, so that any client has it. Markdown.
 * @param published null where nothing can be got
 */
export function planFilesText(
  client: Client,
  locale: Locale,
  { wish, dates }: PlanFilesReply,
  published: PublishedPlan | null,
): string {
  const t = sentences(locale);
  if (!published) return t('keep.unavailable');
  const { hours, expires, links } = published;
  const until = { ...formatMoment(locale, expires), hours };
  switch (wish) {
    case 'share':
    case 'send':
      return [t(`keep.${wish}`, until), links.pdf].join('\n\n');
    case 'print':
      return [t('keep.print'), ...(client === 'webchat' ? [t('keep.printChat')] : [])].join(' ');
    case 'calendar':
      return [t('keep.calendar'), dates.map((date) => dateLine(t, locale, date)).join('\n')].join('\n\n');
    default:
      return t(`keep.${wish}`, until);
  }
}

function dateLine(t: Sentences, locale: Locale, { id, day }: PlanFilesReply['dates'][number]): string {
  return `- **${formatDate(locale, day)}**: ${t(`keep.dates.${id}`)}`;
}

/** That there will be a reminder; where we cannot write first, that the date is for the person's calendar. */
export function reminderText(client: Client, locale: Locale, { day, isEarlier }: ReminderReply): string {
  const t = sentences(locale);
  const canRemind = client === 'teams';
  if (day === null) return t(canRemind ? 'keep.reminderNone' : 'keep.reminderNoneWeb');
  const said = t(canRemind ? 'keep.reminderSet' : 'keep.reminderWeb', { day: formatDate(locale, day) });
  return isEarlier ? `${said} ${t('keep.reminderEarlier')}` : said;
}
