import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Button } from '../replies.ts';

/** What to do first, as the person would say it: start each guide, or see what can be asked. */
export function welcomeButtons(content: Content, t: Sentences): Button[] {
  // Those for whoever has just come go first.
  const guides = [...content.guides.values()].sort((one, other) => Number(!one.role) - Number(!other.role));
  return [
    ...guides.map((guide) => ({
      label: t(`invitation.${guide.id}`, { defaultValue: guide.title }),
      value: { guide: guide.id },
    })),
    { label: t('whatCanIAsk'), value: { command: 'help' } },
  ];
}
