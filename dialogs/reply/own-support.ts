import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { nameOf } from '../../knowledge/subjects.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Memory } from '../memory.ts';

const mail = 'mailto:';

/**
 * The contact of whoever runs this bot (`SUPPORT_URL`), as a link; a mail address opens a message that says what was being
 * asked about.
 * @returns null when there is none
 */
export function ownSupport({ content, supportUrl }: Knowledge, t: Sentences, { last }: Memory): string | null {
  if (supportUrl === null) return null;
  if (!supportUrl.startsWith(mail)) return supportUrl;
  const about = last ? (nameOf(content, last.service) ?? '') : '';
  const subject = encodeURIComponent(t('supportSubject', { about }).trim());
  return `[${supportUrl.slice(mail.length)}](${supportUrl}?subject=${subject})`;
}
