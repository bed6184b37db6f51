import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Button } from '../replies.ts';

/** What to do first: start each guide, or see what can be asked. */
export function welcomeButtons(content: Content, t: Sentences): Button[] {
  return [
    ...[...content.guides.values()].map((guide) => ({ label: guide.title, value: { guide: guide.id } })),
    { label: t('whatCanIAsk'), value: { command: 'help' } },
  ];
}
