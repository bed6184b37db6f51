import type { Content } from '../../knowledge/content.ts';
import { sentenceCase } from '../../locales/sentence-case.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { TextReply } from '../replies.ts';

/**
 * Whose a service is that resembles one of ours, and which is ours.
 * @returns null when the content no longer has it
 */
export function lookalikeReply(content: Content, t: Sentences, id: string): TextReply | null {
  const found = content.lookalikes.find((each) => each.id === id);
  if (!found) return null;
  const ours = found.ours === null ? undefined : content.services.get(found.ours);
  const text = t('lookalike.whose', { title: sentenceCase(found.title), whose: found.whose });
  return {
    type: 'text',
    text: ours ? `${text} ${t('lookalike.ours', { service: ours.name, summary: ours.summary })}` : text,
    buttons: [
      ...(ours ? [{ label: ours.name, value: { service: ours.id, topic: 'que-es' } }] : []),
      { label: t('whatCanIAsk'), value: { command: 'help' } },
    ],
  };
}
