import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Memory } from '../memory.ts';
import { modelSource } from '../plan/model-source.ts';
import { bandName } from '../questions/band-name.ts';
import { isPopulationAnswer, placeInBands } from '../questions/population-answer.ts';
import type { TextReply } from '../replies.ts';
import { sourcesLine } from './sources-line.ts';

/**
 * What the model itself says of a dimension in the band of the town, level by level; in all of them when it is not known.
 * @returns null when the content no longer has the dimension
 */
export function wordingReply(content: Content, t: Sentences, memory: Memory, id: string): TextReply | null {
  const dimension = content.dimensions.find((each) => each.id === id);
  if (!dimension) return null;
  const place = Object.values(memory.guide?.answers ?? {}).find(isPopulationAnswer);
  const inBands = place && placeInBands(content.bands, place.population);
  const known = inBands && (inBands.inside ? inBands.band : inBands.nearest);
  const text = (known ? [known] : content.bands)
    .map((band) => {
      const lines = content.levels.map((level) => {
        const cell = dimension.advice[band.id]?.[level.id];
        return `- *${level.title}*: ${cell?.text ?? t('wording.silent')}`;
      });
      return `**${t('wording.title', { dimension: dimension.title, band: bandName(t, memory.locale, band) })}**\n\n${lines.join('\n')}`;
    })
    .join('\n\n');
  const sources = [modelSource(t)];
  return { type: 'text', text: `${text}\n\n${sourcesLine(t, sources)}`, sources, buttons: [] };
}
