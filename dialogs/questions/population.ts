import { townOf } from '../../knowledge/town-of.ts';
import { labelOf } from './label-of.ts';
import { answerForTown, bandId, isPopulationAnswer } from './population-answer.ts';
import { populationInWords } from './population-in-words.ts';
import type { QuestionBase } from './question.ts';
import type { QuestionType, ReplyProblem, Setting } from './question-type.ts';
import { readPopulation } from './readers/read-population.ts';
import { titled } from './titled.ts';

/** «Which town?»: its name, or how many people live there. */
export interface PopulationQuestion extends QuestionBase {
  type: 'population';
}

export const population: QuestionType<PopulationQuestion> = {
  build: ({ item }) => ({ ...titled(item), type: 'population', optional: false }),
  options: () => [],
  accepts: (_question, value) => isPopulationAnswer(value),
  answerOfTap(content, _question, tapped) {
    const town = typeof tapped === 'string' ? townOf(content, tapped) : undefined;
    return town && answerForTown(town);
  },
  read: ({ knowledge, utterance }) => readPopulation(knowledge.content, utterance),
  unread: unreadFigure,
  facts({ bands }, _question, answer) {
    return isPopulationAnswer(answer) ? [['band', [bandId(bands, answer.population)]]] : [];
  },
  label({ locale, t }, _question, answer, options) {
    if (!isPopulationAnswer(answer)) return labelOf(options, answer);
    const figure = populationInWords(t, locale, answer);
    return answer.town ? `${answer.town} (${figure})` : figure;
  },
};

/** Why a reply gives no figure, when it can be told. */
export function unreadFigure({ t }: Setting, _question: unknown, problem: ReplyProblem | null): string {
  return problem ? t(`population.problem.${problem}`) : t('population.unread');
}
