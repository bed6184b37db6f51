import type { Knowledge } from '../knowledge/create-knowledge.ts';
import type { Steps } from '../knowledge/understand/steps.ts';
import { type Locale, locales, sentences } from '../locales/sentences.ts';
import { buildGuide, type Guide } from './engine/build-guide.ts';
import { labelledOptions } from './questions/labelled-options.ts';
import { ownOptions } from './questions/own-options.ts';
import type { Option } from './questions/question.ts';
import { meaningsInSteps } from './questions/readers/option-meanings.ts';
import { learnGuides } from './sounds/sound-of-guide.ts';
import { learnModel } from './sounds/sound-of-model.ts';
import { learnPlan } from './sounds/sound-of-plan.ts';
import { learnSounds } from './sounds/sounds-like.ts';
import { learnWritten } from './understand/answered-spoken-of.ts';
import { learnAreas } from './understand/asks-model/area-spoken-of.ts';

/**
 * Learns, a little at a time, what takes longest of what is learnt from sentences of the content: whoever says first what needs it
 * would wait for it.
 */
export function* learnBeforehand(knowledge: Knowledge): Steps<void> {
  yield* learnSounds(knowledge);
  yield* learnModel(knowledge);
  yield* learnGuides(knowledge);
  yield* learnAreas(knowledge);
  yield* learnPlan(knowledge);
}

/** The same, and what the questions of the guides need in each language, some hundredths of a second each. */
export function* learnAll(knowledge: Knowledge): Steps<void> {
  yield* learnBeforehand(knowledge);
  for (const locale of locales) {
    const content = knowledge.localised[locale];
    for (const guide of [...content.guides.values()].map((file) => buildGuide(content, file))) {
      for (const options of optionsAsked(guide, locale)) yield* meaningsInSteps({ ...knowledge, content }, options);
      yield* learnWritten(knowledge, guide);
    }
  }
}

/** The lists of options that a guide asks to choose from. */
function optionsAsked({ questions }: Guide, locale: Locale): (readonly Option[])[] {
  const t = sentences(locale);
  return questions.map(({ question }) => ownOptions(labelledOptions(t, question))).filter(({ length }) => length > 1);
}
