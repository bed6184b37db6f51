import type { Content } from '../../knowledge/content.ts';
import type { ListId } from '../../knowledge/schema/ids.ts';
import type { Sentences } from '../../locales/sentences.ts';
import { modelSource } from '../plan/model-source.ts';
import type { TextReply } from '../replies.ts';
import { offerDiagnosis } from './offer-diagnosis.ts';
import { sourcesLine } from './sources-line.ts';

/** A list of the model, whole: its levels, its bands, its dimensions, what it asks of every council, where it comes from. */
export function modelListReply(content: Content, t: Sentences, id: ListId): TextReply {
  const sources = [modelSource(t)];
  const areas = content.dimensions.length;
  return {
    type: 'text',
    text: [`**${t(`model.lists.${id}`, { areas })}**`, bodyOf(content, t, id), sourcesLine(t, sources)]
      .filter((part) => part !== '')
      .join('\n\n'),
    sources,
    buttons: [
      ...(id === 'dimensions'
        ? content.dimensions.slice(0, mostButtons).map((each) => ({ label: each.title, value: { dimension: each.id } }))
        : []),
      ...offerDiagnosis(content, t),
    ],
  };
}

const mostButtons = 4;

function bodyOf(
  { levels, bands, dimensions, mandatory, portals, examples }: Content,
  t: Sentences,
  id: ListId,
): string {
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
  switch (id) {
    case 'mandatory':
      return list(mandatory.map(({ title, url, why }) => `[${title}](${url}): ${why}`));
    case 'levels':
      return list(levels.map(({ title, text }) => `**${title}**: ${text}`));
    case 'bands':
      return `${list(bands.map(({ title }) => `${title}.`))}\n\n${t('model.outsideBands')}`;
    case 'dimensions':
      return list(dimensions.map(({ title, meaning }) => `**${title}**: ${meaning}`));
    case 'portals':
      return list(portals.map(({ title, url, text }) => `${linked(title, url)}: ${text}`));
    case 'examples':
      return list(examples.map(({ title, url }) => linked(title, url)));
    case 'source':
      return t('model.source', { areas: dimensions.length });
  }
}

function linked(title: string, url: string | null | undefined): string {
  return url ? `[${title}](${url})` : title;
}
