import type { Content } from '../../knowledge/content.ts';
import { signs, signsOf } from '../../knowledge/understand/retrieval/answerability.ts';
import { features } from '../../knowledge/understand/retrieval/features.ts';
import { dot, probability } from '../../knowledge/understand/retrieval/model.ts';
import { rerank } from '../../knowledge/understand/retrieval/rerank.ts';
import { fingerprint } from './fingerprint.ts';
import { type Lesson, lessonsOf } from './lessons.ts';
import { learnChoice, learnYesNo } from './regression.ts';

const decimals = 3;
/**
 * How alike two candidates must be for the person to choose. It costs a tap, and a wrong answer costs more; set by hand.
 */
const close = { closeTopic: 0.98, closeService: 0.905 };
/**
 * Share of what is not ours, in the questions of tuning, that must be refused; more would refuse too many of ours. Of questions nobody tuned on, 96 % is the
 * floor.
 */
const leastRefused = 0.97;
const thresholds = Array.from({ length: 46 }, (_, at) => (50 + at) / 100);

/** Learns the whole of `model.json` from nothing. The same content and lessons always give the same figures. */
export function learnModel(content: Content) {
  const lessons = lessonsOf(content);
  const rerankWeights = rounded(
    learnChoice(
      lessons.flatMap(({ isRight, candidates, choice }) =>
        isRight && choice > 0
          ? [
              {
                options: candidates.map((candidate) => candidate.features),
                isRight: candidates.map(({ facts }) => isRight(facts.target)),
                count: choice,
              },
            ]
          : [],
      ),
    ),
  );
  const stood = lessons.flatMap((lesson) => {
    const [first, ...others] = rerank(lesson.candidates, rerankWeights);
    return first ? [{ lesson, signs: signsOf({ question: lesson.question, ranked: [first, ...others] }) }] : [];
  });
  const answerability = rounded(
    learnYesNo(
      stood.map(({ lesson, signs: own }) => ({
        features: own,
        isSo: lesson.isRight !== null,
        count: lesson.answerable,
      })),
    ),
  );
  const asked = stood
    .filter(({ lesson }) => lesson.isAsked)
    .map(({ lesson, signs: own }) => ({ lesson, answerable: probability(dot(own, answerability)) }));
  return {
    madeFrom: fingerprint(),
    rerank: byName(features, rerankWeights),
    answerability: byName(signs, answerability),
    thresholds: { answerable: lowestThreshold(asked), ...close },
  };
}

interface Decided {
  lesson: Lesson;
  /** How likely it is that there is an answer. */
  answerable: number;
}

/** The lowest threshold at which enough of what is not ours is refused: a question of ours without an answer is a nuisance too. */
function lowestThreshold(decided: readonly Decided[]): number {
  const others = decided.filter(({ lesson }) => !lesson.isRight);
  const refused = (threshold: number) =>
    others.filter(({ answerable }) => answerable < threshold).length / others.length;
  return thresholds.find((threshold) => refused(threshold) >= leastRefused) ?? Math.max(...thresholds);
}

function rounded(weights: readonly number[]): number[] {
  return weights.map((weight) => Number(weight.toFixed(decimals)));
}

function byName(table: readonly { name: string }[], weights: readonly number[]): Record<string, number> {
  return Object.fromEntries(table.map(({ name }, at) => [name, weights[at] ?? 0]));
}
