import type { Content } from '../../knowledge/knowledge.ts';
import { formatNumber, type Sentences } from '../../locales/sentences.ts';
import type { Memory } from '../memory.ts';
import { labelledOptions } from '../questions/labelled-options.ts';
import { isPopulationAnswer, type PopulationAnswer, placeInBands } from '../questions/population-answer.ts';
import { dontKnow, notApplicable, type Question } from '../questions/question.ts';
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
  question: Question,
  hint: string | null,
): QuestionReply {
  const options = labelledOptions(t, question).map(({ id, label, detail }) => ({
    label,
    value: { guide, question: question.id, option: id },
    ...(detail && { detail }),
  }));
  const reply: QuestionReply = {
    type: 'question',
    guide,
    question: question.id,
    heading: null,
    text: question.text,
    hint,
    options,
    several: null,
    extras: [],
  };
  switch (question.type) {
    case 'confirm':
      if (isDenied(memory, question)) return { ...reply, text: t('population.anotherFigure'), options: [] };
      return { ...reply, text: confirmText(content, t, memory, question.of) };
    case 'yes-no':
      return question.explain ? { ...reply, text: `${explainOutside(content, t, memory)}\n\n${question.text}` } : reply;
    case 'level-step': {
      const { position, total, dimension } = question;
      const isExtra = (option: string) => option === dontKnow || option === notApplicable;
      return {
        ...reply,
        heading: t('step.heading', { position, total, title: dimension.title }),
        options: options.filter((option) => !isExtra(option.value.option)),
        extras: options.filter((option) => isExtra(option.value.option)),
      };
    }
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
  if (answer.town && answer.year) return t(`population.confirm${outside}Town`, values);
  if (answer.town) return t(`population.confirm${outside}Own`, values);
  return t(`population.confirm${outside}Figure`, values);
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
