import type { Band, Content, Dimension, Level } from '../../knowledge/content.ts';
import { guideWithRole } from '../../knowledge/guide-with-role.ts';
import { sentenceCase } from '../../locales/sentence-case.ts';
import type { Locale, Sentences } from '../../locales/sentences.ts';
import type { AskedOfModel } from '../asked-of-model.ts';
import { modelSource } from '../plan/model-source.ts';
import { bandName } from '../questions/band-name.ts';
import { placeInBands } from '../questions/population-answer.ts';
import type { Button, TextReply } from '../replies.ts';
import { eachSourceOnce } from './each-source-once.ts';
import { offerDiagnosis } from './offer-diagnosis.ts';
import { sourcesLine } from './sources-line.ts';

/**
 * What the model says, in its own words: a cell, the three levels of a dimension, or a level in every dimension; the law
 * that asks for more, where there is one; where it comes from; and the diagnosis, with the town known.
 * @param here people in the town of the conversation: whoever asks of an area and says no town asks of theirs
 */
export function modelReply(
  content: Content,
  t: Sentences,
  locale: Locale,
  said: AskedOfModel,
  here: number | null = null,
): TextReply {
  const isOfHere =
    here !== null &&
    said.dimension !== null &&
    said.band === null &&
    !said.place &&
    placeInBands(content.bands, here).inside;
  const asked: AskedOfModel = isOfHere ? { ...said, place: { town: null, population: here } } : said;
  const isLevelAlone = asked.level !== null && asked.dimension === null && asked.band === null && !asked.place;
  const alone = isLevelAlone ? content.levels.find(({ id }) => id === asked.level) : undefined;
  if (alone) return levelReply(content, t, alone);
  const bands = bandsOf(content, asked);
  const dimensions = content.dimensions.filter(({ id }) => asked.dimension === null || id === asked.dimension);
  // All of a band would be forty-five cells: what is mandatory goes first, and the rest is there for the asking.
  const isBandAlone = asked.dimension === null && asked.level === null;
  const level = isBandAlone ? content.levels[0]?.id : asked.level;
  const levels = content.levels.filter(({ id }) => level === null || id === level);
  const parts = bands.map((band) => {
    const title = [
      asked.dimension === null ? '' : (dimensions[0]?.title ?? ''),
      level === null ? '' : t('model.level', { level: levels[0]?.title.toLowerCase() }),
      bandName(t, locale, band),
    ];
    return `**${sentenceCase(title.filter(Boolean).join(' · '))}**\n\n${cells(t, dimensions, levels, band)}`;
  });
  const notices = asked.dimension === null ? [] : noticesOf(dimensions, bands);
  const outside = placeOutside(content, t, locale, asked);
  const cited = [modelSource(t), ...notices.flatMap((notice) => notice.sources)];
  const sources = eachSourceOnce(cited);
  return {
    type: 'text',
    text: [
      ...outside,
      ...parts,
      ...(isBandAlone ? [t('model.otherLevels')] : []),
      ...notices.map(({ text }) => `⚠ ${text}`),
      sourcesLine(t, sources),
    ].join('\n\n'),
    sources,
    buttons: isOfHere ? [] : diagnosisOf(content, t, asked),
  };
}

/** What a level is: what it asks of a council depends on how many people live there. */
function levelReply(content: Content, t: Sentences, { title, text }: Level): TextReply {
  const sources = [modelSource(t)];
  const named = sentenceCase(t('model.level', { level: title.toLowerCase() }));
  return {
    type: 'text',
    text: [`**${named}**`, text, t('model.levelAlone'), sourcesLine(t, sources)].join('\n\n'),
    sources,
    buttons: offerDiagnosis(content, t),
  };
}

/** The bands asked about; all of them when none is said. */
function bandsOf(content: Content, { band, place }: AskedOfModel): readonly Band[] {
  if (band !== null) return content.bands.filter(({ id }) => id === band);
  if (!place) return content.bands;
  const found = placeInBands(content.bands, place.population);
  return [found.inside ? found.band : found.nearest];
}

function cells(t: Sentences, dimensions: readonly Dimension[], levels: readonly Level[], band: Band): string {
  const said = (dimension: Dimension, level: Level) => dimension.advice[band.id]?.[level.id]?.text ?? t('model.silent');
  const [dimension, another] = dimensions;
  const [level, anotherLevel] = levels;
  if (dimension && level && !another && !anotherLevel) return said(dimension, level);
  if (dimension && !another) return levels.map((each) => `- *${each.title}*: ${said(dimension, each)}`).join('\n');
  return dimensions.flatMap((each) => levels.map((one) => `- *${each.title}*: ${said(each, one)}`)).join('\n');
}

function noticesOf(dimensions: readonly Dimension[], bands: readonly Band[]) {
  return dimensions.flatMap(({ notices }) =>
    notices.filter((notice) => !notice.bands || bands.some(({ id }) => notice.bands?.includes(id))),
  );
}

/** The model does not speak of towns so small or so large: the nearest band is what there is. */
function placeOutside(content: Content, t: Sentences, locale: Locale, { band, place }: AskedOfModel): string[] {
  if (band !== null || !place) return [];
  const found = placeInBands(content.bands, place.population);
  return found.inside ? [] : [t('model.outside', { band: bandName(t, locale, found.nearest) })];
}

/** «Comença la diagnosi»: with the town, when it is known. */
function diagnosisOf(content: Content, t: Sentences, { place }: AskedOfModel): Button[] {
  const guide = guideWithRole(content, 'diagnosis');
  const question = guide?.questions.find((each) => 'type' in each && each.type === 'population');
  if (!guide || !place?.town || !question || !('id' in question)) return offerDiagnosis(content, t);
  return [{ label: t('startDiagnosis'), value: { guide: guide.id, question: question.id, option: place.town } }];
}
