import type { Content } from '../../knowledge/content.ts';
import { type Locale, sentences } from '../../locales/sentences.ts';
import type { Guide } from '../engine/build-guide.ts';
import { replay } from '../engine/replay.ts';
import type { Answers } from '../memory.ts';
import { placeText } from '../questions/place-text.ts';
import { isPopulationAnswer } from '../questions/population-answer.ts';
import type { Button } from '../replies.ts';

/** What is not asked: the answers taken for granted, what is said of them, and a way to each other answer. */
export interface Granted {
  answers: Answers;
  said: string[];
  ways: Button[];
}

/**
 * What need not be asked after an answer: whether a town that is certain is right, and what the guide assumes.
 * @param answered id of the question that has just been answered
 */
export function takeForGranted(
  content: Content,
  locale: Locale,
  guide: Guide,
  answers: Answers,
  answered: string,
): Granted {
  const place = certainPlace(content, locale, guide, answers, answered);
  const choice = assumedChoice(content, guide, { ...answers, ...place?.answers }, answered);
  const granted = [...(place ? [place] : []), ...(choice ? [choice] : [])];
  return {
    answers: Object.assign({}, ...granted.map((each) => each.answers)),
    said: granted.flatMap(({ said }) => said),
    ways: granted.toReversed().flatMap(({ ways }) => ways),
  };
}

function certainPlace(
  content: Content,
  locale: Locale,
  { id, questions }: Guide,
  answers: Answers,
  answered: string,
): Granted | null {
  const question = questions.find(
    (asking) => asking.question.type === 'confirm' && [asking.question.of, asking.question.id].includes(answered),
  )?.question;
  const answer = question?.of === undefined ? undefined : answers[question.of];
  if (!question || answers[question.id] !== undefined || !isPopulationAnswer(answer) || answer.guessed) return null;
  const t = sentences(locale);
  return {
    answers: { [question.id]: 'si' },
    said: [placeText({ content, locale, t }, answer)],
    ways: [{ label: t('population.correct'), value: { guide: id, question: question.id, option: 'no' } }],
  };
}

function assumedChoice(content: Content, guide: Guide, answers: Answers, answered: string): Granted | null {
  const question = replay(content, guide, answers).current;
  if (question?.type !== 'choice' || !question.assumed || question.id === answered) return null;
  const { option, text } = question.assumed;
  const others = question.options.filter((other) => other.id !== option);
  return {
    answers: { [question.id]: option },
    said: [text],
    ways: others.map((other) => ({
      label: other.label,
      value: { guide: guide.id, question: question.id, option: other.id },
    })),
  };
}
