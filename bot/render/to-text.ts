import type { Plan, Row } from '../../dialogs/plan/plan.ts';
import { rowStatus } from '../../dialogs/plan/row-status.ts';
import type { AnswerReply, DetailedButton, PlanReply, QuestionReply, Reply, TextReply } from '../../dialogs/replies.ts';
import type { Content } from '../../knowledge/content.ts';
import { type Locale, type Sentences, sentences } from '../../locales/sentences.ts';
import { dutyListText } from './duty-list-text.ts';
import { planFilesText, reminderText } from './plan-files.ts';
import { planLines, rowLines } from './plan-lines.ts';

/** A reply as Markdown text, complete: for the terminal, for `ask`, and for clients without cards. */
export function toText(content: Content, locale: Locale, reply: Reply): string {
  switch (reply.type) {
    case 'text':
      return textWithItems(reply);
    case 'answer':
      return answerText(locale, reply);
    case 'question':
      return questionText(reply);
    case 'plan':
      return planText(content, locale, reply);
    case 'plan-files':
      return planFilesText('webchat', locale, reply, null);
    case 'reminder':
      return reminderText('webchat', locale, reply);
    case 'duty-list':
      return dutyListText(content, locale, reply);
  }
}

function textWithItems({ text, items = [] }: TextReply): string {
  return items.length === 0 ? text : `${text}\n\n${numbered(items)}`;
}

/** A number may be typed instead of a tap. */
function numbered(items: readonly DetailedButton[]): string {
  return items.map(({ label, detail }, at) => `${at + 1}. **${label}**${detail ? `: ${detail}` : ''}`).join('\n');
}

/**
 * Title, points and sources of an answer.
 * @param heading writes the title
 */
export function answerText(
  locale: Locale,
  reply: AnswerReply,
  heading: (title: string) => string = (title) => `**${title}**`,
): string {
  const t = sentences(locale);
  const body =
    reply.points.length === 1 ? (reply.points[0] ?? '') : reply.points.map((point) => `- ${point}`).join('\n');
  const links = reply.sources.map((source) => `[${source.title}](${source.url})`).join(' · ');
  return [heading(reply.title), body, ...(links ? [`${t('sources')}: ${links}`] : [])].join('\n\n');
}

/** Hint, heading and text of a question; its options are shown apart where there are buttons. */
export function questionPrompt(reply: QuestionReply): string {
  const heading = reply.heading ? `*${reply.heading}*` : null;
  return [reply.hint, heading, reply.text].filter((part) => part).join('\n\n');
}

function questionText(reply: QuestionReply): string {
  const options = reply.options.map(
    (option, index) => `${index + 1}. **${option.label}**${option.detail ? ` — ${option.detail}` : ''}`,
  );
  const extras = reply.extras.map((extra, index) => `${reply.options.length + index + 1}. ${extra.label}`);
  const { none, all } = reply.several ?? {};
  const shares = [all, none].flatMap((button) => (button ? [`${button.label}?`] : []));
  return [questionPrompt(reply), [...options, ...extras].join('\n'), shares.join(' ')]
    .filter((part) => part !== '')
    .join('\n\n');
}

function planText(content: Content, locale: Locale, reply: PlanReply): string {
  const { plan, form, before } = reply;
  const t = sentences(locale);
  if (before) return changedText(content, t, locale, plan, before);
  const lines = planLines(content, t, locale, plan);
  const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
  const head = [`**${lines.title}**`, ...lines.headline];
  const horizon = (part: { title: string; lines: string[] } | null) =>
    part ? [`**${part.title}**`, list(part.lines)] : [];
  const tools = [lines.tools.title && `**${lines.tools.title}**`, list(lines.tools.lines)];
  const body =
    form === 'summary'
      ? [
          ...(lines.missing
            ? [
                `**${lines.missing.title}**`,
                lines.missing.items
                  .map((item, index) => `${index + 1}. **${item.title}**. ${item.lines.join(' ')}`)
                  .join('\n'),
              ]
            : []),
          ...tools,
          ...horizon(lines.next),
          `**${lines.table.title}**`,
          list(plan.rows.map((row) => `${row.dimension.title}: ${rowStatus(content, t, row)}`)),
        ]
      : [
          ...plan.rows.map((row) => `**${row.dimension.title}**\n${list(rowLines(content, t, plan, row))}`),
          ...horizon(lines.next),
          ...horizon(lines.later),
          ...tools,
          `**${lines.duties.title}**`,
          list(lines.duties.lines),
        ];
  return [...head, ...body].filter((part) => part !== '').join('\n\n');
}

/** What an answer has changed: the areas that are not as they were, and how many are met now. */
function changedText(content: Content, t: Sentences, locale: Locale, plan: Plan, before: Plan): string {
  const stateOf = (row: Row | undefined) =>
    row ? `${row.now.known ? row.now.step.label : t('choices.dontKnow')} · ${rowStatus(content, t, row)}` : '';
  const lines = plan.rows.flatMap((row) => {
    const was = stateOf(before.rows.find(({ dimension }) => dimension.id === row.dimension.id));
    const is = stateOf(row);
    return was === is ? [] : [`- **${row.dimension.title}**: ${is}`];
  });
  const [headline] = planLines(content, t, locale, plan).headline.filter((line) => line.includes('**'));
  return [lines.length > 0 ? t('plan.changed') : t('plan.unchanged'), lines.join('\n'), headline ?? '']
    .filter((part) => part !== '')
    .join('\n\n');
}
