import type { Content } from '../../knowledge/content.ts';
import { formatNumber, type Sentences } from '../../locales/sentences.ts';
import type { Place } from '../engine/replay.ts';
import type { Memory } from '../memory.ts';
import { labelledOptions, waysOut } from '../questions/labelled-options.ts';
import { bandId, isPopulationAnswer, type PopulationAnswer, placeInBands } from '../questions/population-answer.ts';
import type { Question } from '../questions/question.ts';
import type { Button, QuestionReply } from '../replies.ts';

/**
 * A question as it is shown.
 * @param hint what to say before it: why it is asked again, or what was understood
 */
export function askQuestion(
  content: Content,
  t: Sentences,
  memory: Memory,
  guide: string,
  { current: question, progress }: { current: Question; progress: Place['progress'] },
  hint: string | null,
): QuestionReply {
  const ways = waysOut(t, question);
  const options = labelledOptions(t, question).map(({ id, label, detail }) => ({
    label,
    value: { guide, question: question.id, option: id },
    ...(detail && { detail }),
  }));
  const own = options.length - ways.length;
  const why: Button = { label: t('why'), value: { command: 'why' } };
  const reply: QuestionReply = {
    type: 'question',
    guide,
    question: question.id,
    heading: progress ? t('step.heading', { ...progress, title: question.title }) : null,
    text: question.text,
    hint,
    options: options.slice(0, own),
    several: null,
    extras: [...options.slice(own), ...(question.type === 'confirm' ? [] : [why])],
  };
  switch (question.type) {
    case 'confirm':
      if (isDenied(memory, question)) return { ...reply, text: t('population.anotherFigure'), options: [] };
      return { ...reply, text: confirmText(content, t, memory, question.of) };
    case 'yes-no':
      return question.explain ? { ...reply, text: `${explainOutside(content, t, memory)}\n\n${question.text}` } : reply;
    case 'several': {
      const none: Button = { label: question.none, value: { guide, question: question.id, options: [] } };
      return { ...reply, several: { label: t('choices.tick'), submit: t('choices.submit'), none } };
    }
    default:
      return reply;
  }
}

/** Whether «is it right?» got a «no»: what is right is asked then, and the town stays. */
export function isDenied(memory: Memory, question: Question): boolean {
  return question.type === 'confirm' && memory.guide?.answers[question.id] === 'no';
}

/** «de 5.000 a 10.000 habitants» */
export function bandName(t: Sentences, memory: Memory, band: { min: number; max: number }): string {
  return t('population.bandName', {
    min: formatNumber(memory.locale, band.min),
    max: formatNumber(memory.locale, band.max),
  });
}

function populationOf(memory: Memory, question: string): PopulationAnswer | null {
  const answer = memory.guide?.answers[question];
  return isPopulationAnswer(answer) ? answer : null;
}

function confirmText(content: Content, t: Sentences, memory: Memory, of: string): string {
  const answer = populationOf(memory, of);
  if (!answer) return '';
  const place = placeInBands(content.bands, answer.population);
  const town = content.towns.find(({ code }) => code === answer.ine);
  const values = {
    town: answer.town,
    comarca: town?.comarca,
    population: formatNumber(memory.locale, answer.population),
    year: answer.year,
    band: place.inside ? bandName(t, memory, place.band) : '',
  };
  const outside = place.inside ? '' : 'Outside';
  const near = nearThreshold(content, t, memory, answer.population);
  const key = answer.town ? (answer.year ? 'Town' : 'Own') : 'Figure';
  return [t(`population.confirm${outside}${key}`, values), ...(near ? [near] : [])].join('\n\n');
}

/** A town this near a threshold may be on its other side next year: a fiftieth of the threshold. */
const nearness = 0.02;

/** Which band the town may cross into, when it is near its threshold; null when it is not. */
function nearThreshold({ bands }: Content, t: Sentences, memory: Memory, population: number): string | null {
  const thresholds = [...bands.map(({ min }) => min), bands.at(-1)?.max ?? 0];
  const near = thresholds.find((threshold) => Math.abs(population - threshold) <= threshold * nearness);
  if (near === undefined) return null;
  const idOf = (people: number) => bandId(bands, people);
  const isAbove = idOf(population) === idOf(near + 1);
  const other = placeInBands(bands, isAbove ? near - 1 : near + 1);
  const threshold = formatNumber(memory.locale, near);
  return other.inside
    ? t(`population.near${isAbove ? 'Below' : 'Above'}`, { threshold, band: bandName(t, memory, other.band) })
    : t('population.nearOutside', { threshold });
}

/** Why a town outside the model gets no advice of its own, and which band is the nearest. */
function explainOutside(content: Content, t: Sentences, memory: Memory): string {
  const answer = Object.values(memory.guide?.answers ?? {}).find(isPopulationAnswer);
  const place = answer && placeInBands(content.bands, answer.population);
  if (!place || place.inside) return '';
  const range = {
    min: formatNumber(memory.locale, content.bands[0]?.min ?? 0),
    max: formatNumber(memory.locale, content.bands.at(-1)?.max ?? 0),
  };
  return `${t(`population.${place.side}`, range)} ${t('population.nearest', { band: bandName(t, memory, place.nearest) })}`;
}
