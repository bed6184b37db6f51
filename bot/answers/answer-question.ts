import { converse } from '../../dialogs/converse.ts';
import { emptyMemory, type Memory } from '../../dialogs/memory.ts';
import type { Source } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { type Asked, askWithSources } from '../commands/ask-once.ts';
import { localDay } from '../local-day.ts';
import { withoutMarkdown } from './without-markdown.ts';

/** What is answered to another program: what `ask --json` says, in plain words and as Markdown. */
export interface Answer extends Omit<Asked, 'value'> {
  /** The same as `text`, with its emphasis, lists and links. */
  markdown: string;
}

export interface Question {
  q: string;
  /** The service that it is about when it names none: «i quant costa?». An id of the content. */
  service?: string | undefined;
}

/** One question, by itself: nothing is kept of it, nor of who asks. */
export function answerQuestion(knowledge: Knowledge, question: Question): Answer {
  return answerWithSources(knowledge, question).answer;
}

/** The same, with the names of its sources too. */
export function answerWithSources(
  knowledge: Knowledge,
  { q, service }: Question,
): { answer: Answer; cited: readonly Source[] } {
  const { asked, cited } = askWithSources(knowledge, q, service ? about(knowledge, service) : emptyMemory);
  return { answer: { ...asked, text: withoutMarkdown(asked.text), markdown: asked.text }, cited };
}

/** What is remembered where a page has said which service it is about. */
function about(knowledge: Knowledge, service: string): Memory {
  return converse(knowledge, emptyMemory, { type: 'page', service }, localDay(new Date())).memory;
}
