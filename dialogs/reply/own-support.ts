import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Memory } from '../memory.ts';

const mail = 'mailto:';

/**
 * The contact of whoever runs this bot (`SUPPORT_URL`), as a link; a mail address opens a message that says what was
 * asked, in the person's own words.
 * @returns null when there is none
 */
export function ownSupport(
  { supportUrl }: Pick<Knowledge, 'supportUrl'>,
  t: Sentences,
  { typed }: Memory,
): string | null {
  if (supportUrl === null) return null;
  if (!supportUrl.startsWith(mail)) return supportUrl;
  const subject = inAnAddress(typed ? t('supportSubject', { question: typed }) : t('supportSubjectAlone'));
  return `[${supportUrl.slice(mail.length)}](${supportUrl}?subject=${subject})`;
}

/** A bracket would end the link where it is written, and half a letter is no letter of an address. */
function inAnAddress(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
}
