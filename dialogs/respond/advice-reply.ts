import type { Content } from '../../knowledge/knowledge.ts';
import type { GuideOutcome } from '../../knowledge/schema.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Button, TextReply } from '../replies.ts';

/** Services that get buttons: the others are only named. */
const mostOffered = 2;

/** What an outcome advises: what to use, where to look, and a tap to how to get it. */
export function adviceReply(content: Content, t: Sentences, guide: string, outcome: GuideOutcome): TextReply {
  const services = outcome.services.flatMap((id) => content.services.get(id) ?? []);
  const named = services.map(({ name, summary, url }) => `- [**${name}**](${url}): ${summary}`);
  const links = outcome.links.map(({ title, url }) => `- [${title}](${url})`);
  const text = [outcome.text ?? '', named.join('\n'), links.join('\n')].filter((part) => part !== '').join('\n\n');
  const buttons = services.slice(0, mostOffered).flatMap(({ id, name }): Button[] => [
    { label: t('advice.howToGet', { service: name }), value: { service: id, topic: 'alta' } },
    { label: t('advice.whatIsNeeded', { service: name }), value: { service: id, topic: 'requisits' } },
  ]);
  const again: Button = { label: t('advice.again'), value: { guide } };
  return {
    type: 'text',
    text,
    buttons: [...(services.length > 1 ? buttons.filter((_, at) => at % 2 === 0) : buttons), again],
  };
}
