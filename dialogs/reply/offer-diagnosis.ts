import type { Content } from '../../knowledge/content.ts';
import { guideWithRole } from '../../knowledge/guide-with-role.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Button } from '../replies.ts';

/** The button that begins the diagnosis; none when the content has no such guide. */
export function offerDiagnosis(content: Content, t: Sentences): Button[] {
  const guide = guideWithRole(content, 'diagnosis');
  return guide ? [{ label: t('startDiagnosis'), value: { guide: guide.id } }] : [];
}
