import { askAt } from '../../bot/commands/ask-at.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { ours } from '../bench/answerers.ts';
import { type AnswerRates, answerRates } from './answer-rates.ts';
import { askedRates } from './asked-rates.ts';
import { type LabelledQuestion, labelled, type OutOfScope } from './labelled.ts';
import { average, scoreQuestion } from './score.ts';

/** Shares of 1 over the sets that nobody tunes on. More is better in every one. */
export type Rates = Record<string, number>;

const decimals = 4;

/** What is got right of what nobody tuned on; only totals, so that they can be looked at without looking at the questions. */
export function blindRates(knowledge: Knowledge): Rates {
  const { questions, outOfScope, tasks, tasksAway, commands, populations } = labelled('test');
  const isPopulation = ({ q, population, town }: (typeof populations)[number]) => {
    const value = askAt(knowledge, 'diagnosi/poblacio', q).value as { population: number; town: string } | null;
    return (value?.population ?? null) === population && (town === null || value?.town === town);
  };
  const rates = {
    ...answered(knowledge, 'questions', questions, outOfScope),
    ...answered(knowledge, 'tasks', tasks, tasksAway),
    'orders read': share(commands, ({ q, command }) => knowledge.read(q).order === command),
    'populations read': share(populations, isPopulation),
    ...askedRates(knowledge, 'test'),
    ...ofAnswers(answerRates(knowledge, 'test')),
  };
  return Object.fromEntries(Object.entries(rates).map(([name, rate]) => [name, Number(rate.toFixed(decimals))]));
}

function answered(
  knowledge: Knowledge,
  name: string,
  questions: readonly LabelledQuestion[],
  away: readonly OutOfScope[],
): Rates {
  const score = average(questions.map((question) => scoreQuestion(question, ours(knowledge).ask(question.q))));
  return {
    [`${name}: right service`]: score.service,
    [`${name}: right topic too`]: score.serviceAndTopic,
    [`${name}: not left unanswered`]: 1 - score.unanswered,
    [`${name}: not ours, refused`]: share(away, ({ q }) => knowledge.read(q).find(null).kind === 'unknown'),
  };
}

function ofAnswers({ answered, wrongService, otherYesOrNo, offered }: AnswerRates): Rates {
  return {
    'answers that answer': answered,
    'answers not of another service': 1 - wrongService,
    'answers without the «sí» or the «no» of another question': 1 - otherYesOrNo,
    'answers given and not offered': 1 - offered,
  };
}

function share<T>(all: readonly T[], isRight: (one: T) => boolean): number {
  return all.filter(isRight).length / all.length;
}
