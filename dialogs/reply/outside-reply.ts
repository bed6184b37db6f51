import type { Content } from '../../knowledge/content.ts';
import { sentenceCase } from '../../locales/sentence-case.ts';
import type { Sentences } from '../../locales/sentences.ts';
import { afterColon } from '../after-colon.ts';
import type { Memory } from '../memory.ts';
import { isPopulationAnswer } from '../questions/population-answer.ts';
import type { Reply } from '../replies.ts';
import { placeName } from './place-name.ts';

/** For a town outside the model: what is mandatory for all, and who helps. */
export function outsideReply(content: Content, t: Sentences, memory: Memory): Reply | null {
  const place = Object.values(memory.guide?.answers ?? {}).find(isPopulationAnswer);
  if (!place) return null;
  const town = content.towns.find(({ code }) => code === place.ine);
  const isSmall = place.population < (content.bands[0]?.min ?? 0);
  const helpers = content.portals.filter(
    (portal) =>
      portal.helps === 'outside-the-model' ||
      (isSmall && portal.helps === 'below-the-model') ||
      (town && portal.province === town.province),
  );
  const tools = content.mandatory.map((tool) => `- [${tool.title}](${tool.url})`);
  const people = helpers.map(
    (portal) =>
      `- ${portal.url ? `[${portal.title}](${portal.url})` : portal.title}: ${afterColon(content, portal.text)}`,
  );
  const name = sentenceCase(placeName(memory.locale, t, place));
  const text = [
    `**${t('outside.title', { place: name })}**`,
    t('outside.text'),
    tools.join('\n'),
    `**${t('outside.helpers')}**`,
    people.join('\n'),
  ].join('\n\n');
  return { type: 'text', text, buttons: [{ label: t('plan.again'), value: { command: 'restart' } }] };
}
