import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { TextReply } from '../replies.ts';

/** What a guide is, how long it takes and what it gives; and to begin it. Null when the content no longer says it. */
export function guideReply(content: Content, t: Sentences, id: string): TextReply | null {
  const guide = content.guides.get(id);
  if (!guide?.about) return null;
  const label = guide.role === 'diagnosis' ? t('startDiagnosis') : t(`invitation.${id}`, { defaultValue: guide.title });
  return {
    type: 'text',
    isContent: true,
    text: `**${guide.title}**\n\n${guide.about.text}`,
    buttons: [{ label, value: { guide: id } }],
  };
}
