import type { Activity } from 'botbuilder';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { type Locale, sentences } from '../../locales/sentences.ts';
import { type Answer, answerQuestion } from '../answers/answer-question.ts';
import { readText } from '../channels/read-text.ts';
import { answerCard } from './answer-card.ts';

/** What the manifest calls the command of the compose box, and what is typed in it. */
export const findCommand = 'resposta';
export const findParameter = 'pregunta';

/** Teams shows a list: the answer, and what else may have been meant. */
const mostFound = 4;
const longestPreview = 160;

/**
 * Answers to what is typed in the compose box of Teams, to be pasted in a message with their sources
 * (learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search). Nothing is kept of it.
 * @param activity an invocation of `composeExtension/query`, as it came from the network
 */
export function findAnswers(knowledge: Knowledge, { value }: Pick<Activity, 'value'>, locale: Locale): object {
  const t = sentences(locale);
  const q = typedIn(value);
  if (q === '') return message(t('compose.empty'));
  const main = answerQuestion(knowledge, { q });
  const others = main.alternatives.map(({ label }) => answerQuestion(knowledge, { q: label }));
  const answers = [main, ...others].filter(({ kind }) => kind === 'answer').slice(0, mostFound);
  if (answers.length === 0) return message(t('compose.none'));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: answers.map(attachment) } };
}

function message(text: string): object {
  return { composeExtension: { type: 'message', text } };
}

/** What is typed; empty when nothing is yet. */
function typedIn(value: unknown): string {
  const { parameters } = (value ?? {}) as { parameters?: unknown };
  const all = (Array.isArray(parameters) ? parameters : []) as ({ name?: unknown; value?: unknown } | null)[];
  return readText(all.find((each) => each?.name === findParameter)?.value).trim();
}

function attachment(answer: Answer): object {
  const [title = '', ...rest] = answer.text.split(/\n+/);
  const preview = rest.join(' ').replace(/^- /, '');
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: answerCard(answer.markdown),
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title, text: preview.length > longestPreview ? `${preview.slice(0, longestPreview)}…` : preview },
    },
  };
}
