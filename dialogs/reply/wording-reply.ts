import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { sentences } from '../../locales/sentences.ts';
import { goOn, type Response, say } from '../act/go-on.ts';
import type { Memory } from '../memory.ts';
import { modelUrl } from '../plan/model-url.ts';
import { bandName } from '../questions/band-name.ts';
import { isPopulationAnswer, placeInBands } from '../questions/population-answer.ts';

/** What the model itself says of a dimension in the band of the town, level by level. */
export function wordingReply(knowledge: Knowledge, memory: Memory, id: string): Response {
  const { content } = knowledge;
  const t = sentences(memory.locale);
  const dimension = content.dimensions.find((each) => each.id === id);
  if (!dimension) return say(memory, t('notUnderstood'));
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
  const source = `[${t('wording.source')}](${modelUrl})`;
  const reply = say(memory, `${text}\n\n${t('sources')}: ${source}`).replies;
  return goOn(knowledge, memory, reply, t('continueGuide'));
}
