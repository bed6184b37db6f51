import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { TextReply } from '../replies.ts';
import { aocSupport } from './aoc-support.ts';
import { modelListReply } from './model-list-reply.ts';
import { offerDiagnosis } from './offer-diagnosis.ts';
import { sourcesLine } from './sources-line.ts';

const mostOffers = 4;

/**
 * A portal, an example document or a list of the model: what it is, whom to call, what is there, and its address.
 * @returns null when the content no longer has it
 */
export function resourceReply(content: Content, t: Sentences, id: string): TextReply | null {
  const list = content.lists.find((each) => each.id === id);
  if (list) return modelListReply(content, t, list.id);
  const portal = content.portals.find((each) => each.id === id);
  const found = portal ?? content.examples.find((each) => each.id === id);
  if (!found) return null;
  const offers = (portal?.offers ?? []).slice(0, mostOffers);
  const own = found.url ? [{ title: found.title, url: found.url }] : [];
  const numbered = offers.map(({ url }, at) => ({ title: String(at + 1), url }));
  return {
    type: 'text',
    isContent: true,
    text: [
      `**${found.title}**\n\n${found.text}`,
      ...(portal?.support ? [t('support', { support: aocSupport(content)?.line ?? '' })] : []),
      ...(offers.length > 0 ? [offers.map(({ text }) => `- ${text}`).join('\n')] : []),
      ...(portal?.contact ? [portal.contact] : []),
      sourcesLine(t, [...own, ...numbered]),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
    sources: [...own, ...offers.map(({ url }) => ({ title: found.title, url }))],
    buttons: offerDiagnosis(content, t),
  };
}
