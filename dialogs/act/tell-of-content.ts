import { sentences } from '../../locales/sentences.ts';
import type { Reply } from '../replies.ts';
import type { Response } from './response.ts';

/** Says, the first time that something of the content is shown in another language, that the content is in Catalan. */
export function tellOfContent({ memory, replies, forget }: Response): Response {
  const isContent = replies.some((reply) => reply.type !== 'text' || reply.isContent === true);
  if (memory.locale === 'ca' || memory.toldIn === memory.locale || !isContent) return { memory, replies, forget };
  const t = sentences(memory.locale);
  const note: Reply = { type: 'text', text: `${t('language.answering')} ${t('language.content')}`, buttons: [] };
  return { memory: { ...memory, toldIn: memory.locale }, replies: [note, ...replies], forget };
}
