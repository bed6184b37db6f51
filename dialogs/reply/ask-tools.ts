import type { Content } from '../../knowledge/content.ts';
import { questionsAbout } from '../../knowledge/guide-options.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Button } from '../replies.ts';

/** To say which of the mandatory tools there are, that the quick diagnosis does not ask. */
export function askTools(content: Content, t: Sentences, guide: string | undefined): Button[] {
  const [question] = questionsAbout(content, 'mandatory');
  return guide && question ? [{ label: t('plan.askTools'), value: { guide, question } }] : [];
}
