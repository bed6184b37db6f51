import type { DutyListReply } from '../../dialogs/replies.ts';
import type { Content } from '../../knowledge/content.ts';
import { type Locale, sentences } from '../../locales/sentences.ts';
import { dutyListLines } from './duty-list-lines.ts';

/** The list of a council outside the model as Markdown: the short form says what is lacking; the whole one, all of each thing. */
export function dutyListText(content: Content, locale: Locale, { list, form }: DutyListReply): string {
  const t = sentences(locale);
  const lines = dutyListLines(content, t, locale, list);
  const bullets = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
  const part = (each: { title: string; lines: string[] } | null) =>
    each ? [`**${each.title}**`, bullets(each.lines)] : [];
  const head = [`**${lines.title}**`, ...lines.headline];
  const body =
    form === 'summary'
      ? [
          ...(lines.firsts
            ? [
                `**${lines.firsts.title}**`,
                lines.firsts.items
                  .map((item, at) => `${at + 1}. **${item.title}**. ${item.lines.join(' ')}`)
                  .join('\n'),
              ]
            : []),
          ...(lines.pending.length > 0
            ? [
                `**${t('list.pendingTitle')}**`,
                bullets(lines.pending.map(({ title, status }) => `${title}: ${status}`)),
              ]
            : []),
          ...part(lines.toAsk),
        ]
      : [
          ...lines.pending.map((item) => `**${item.title}** · ${item.status}\n${bullets(item.lines)}`),
          ...part(lines.have),
          ...part(lines.bySize),
          ...part(lines.toAsk),
        ];
  return [...head, ...body].join('\n\n');
}
