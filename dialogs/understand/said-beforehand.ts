import { fold } from '../../knowledge/understand/utterance/fold.ts';
import { buildGuide } from '../engine/build-guide.ts';
import type { Answers } from '../memory.ts';
import type { OpenTurn } from './open-turn.ts';

/** «Full» and «fast» are other things too. */
const shortest = 5;

/**
 * What somebody answers of a guide in the words that ask for it: «fem la diagnosi completa».
 * @param id of the guide
 * @returns answers by question, of those only that the guide lets be answered so, and where one option alone is named
 */
export function saidBeforehand({ knowledge: { content }, utterance }: OpenTurn, id: string): Answers {
  const file = content.guides.get(id);
  if (!file) return {};
  const answers: Record<string, unknown> = {};
  const { named: services } = utterance.terms;
  const isNamedAlone = (option: string) => services.size === 1 && services.has(option);
  for (const { question } of buildGuide(content, file).questions) {
    if (question.type !== 'choice' || !question.beforehand) continue;
    const named = question.options.filter(
      ({ id: option, label, names = [] }) =>
        isNamedAlone(option) ||
        [label, ...names.filter((name) => name.length >= shortest)].some((name) =>
          utterance.words.includes(fold(name)),
        ),
    );
    if (named.length === 1) answers[question.id] = named[0]?.id;
  }
  return answers;
}
