import type { Content } from '../../../knowledge/content.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { onceForEach } from '../../../knowledge/understand/once-for-each.ts';
import type { Steps } from '../../../knowledge/understand/steps.ts';
import type { Option } from '../../questions/question.ts';
import { meaningsInSteps, optionMeanings } from '../../questions/readers/option-meanings.ts';

/** From this likelihood, and this far from the next, an area is the one spoken of. */
const enough = 0.4;
const apart = 1;
/** As far as this, whatever is said besides: «cuántos usuarios tenemos que tener para entrar?». */
const farApart = 6;
const leastShare = 0.2;
const surelyShare = 0.6;

/** Names of somebody are of no area. */
const isPlaceholder = (name: string) => name.startsWith('{');

export interface SpokenArea {
  /** The dimension, by id. */
  id: string;
  /** Whether nearly all that is said is of it, and hardly of any other. */
  isSure: boolean;
}

/**
 * The area of the model that some words speak of without its name («doble factor», «partida pressupostària»), when one is
 * far likelier than the others: by all that is written of each, as an option is told from its neighbours.
 */
export function areaSpokenOf(knowledge: Knowledge, said: readonly string[]): SpokenArea | null {
  const [first, second] = optionMeanings(knowledge, areasOf(knowledge.localised.ca.dimensions)).likest({
    words: said.map((word) => knowledge.optionWord(word) ?? word),
    namesSomebody: false,
    sum: null,
  });
  if (!first) return null;
  const distance = second ? first.score - second.score : first.score;
  const isTold = first.score >= enough && distance >= apart;
  const isFar = distance >= farApart && first.share >= leastShare;
  return isTold || isFar ? { id: first.option.id, isSure: isTold && isFar && first.share >= surelyShare } : null;
}

/** Learns, a little at a time, what the first that speaks of an area would otherwise wait for. */
export function* learnAreas(knowledge: Knowledge): Steps<void> {
  yield* meaningsInSteps(knowledge, areasOf(knowledge.localised.ca.dimensions));
}

/**
 * The areas as options to choose from: made ready once, whatever language is spoken, since all that is written of them is
 * in the three.
 */
const areasOf = onceForEach((dimensions: Content['dimensions']): readonly Option[] =>
  dimensions.map(({ id, title, names, spokenOf, meaning, advice, steps }): Option => {
    const cells = Object.values(advice).flatMap((levels) => Object.values(levels).flatMap((cell) => cell?.text ?? []));
    return {
      id,
      label: title,
      meaning,
      names: [
        ...names,
        ...spokenOf,
        ...steps.flatMap((step) => [step.label, ...step.names]).filter((name) => !isPlaceholder(name)),
      ],
      detail: [...new Set(cells), ...steps.flatMap(({ text, signs }) => [text, ...signs])].join(' '),
    };
  }),
);
