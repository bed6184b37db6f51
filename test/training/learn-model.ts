import type { Content } from '../../knowledge/content.ts';
import { signs, signsOf } from '../../knowledge/understand/retrieval/answerability.ts';
import { features } from '../../knowledge/understand/retrieval/features.ts';
import { dot, probability } from '../../knowledge/understand/retrieval/model.ts';
import { type Ranked, rerank } from '../../knowledge/understand/retrieval/rerank.ts';
import { fingerprint } from './fingerprint.ts';
import { type Lesson, lessonsOf } from './lessons.ts';
import { learnChoice, learnYesNo } from './regression.ts';

const decimals = 3;
/**
 * How alike two candidates must be for the person to choose. It costs a tap, and a wrong answer costs more; set by hand.
 */
const close = { closeTopic: 0.951, closeService: 0.905 };
/** A question of ours that gets no answer is a nuisance; an answer to what is not ours is a mistake. */
const thresholds = Array.from({ length: 46 }, (_, at) => 0.5 + at / 100);

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
    return first ? [{ lesson, first, signs: signsOf({ question: lesson.question, ranked: [first, ...others] }) }] : [];
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
    .map(({ lesson, first, signs: own }) => ({ lesson, first, answerable: probability(dot(own, answerability)) }));
  return {
    madeFrom: fingerprint(),
    rerank: byName(features, rerankWeights),
    answerability: byName(signs, answerability),
    thresholds: { answerable: bestThreshold(asked), ...close },
  };
}

interface Decided {
  lesson: Lesson;
  first: Ranked;
  answerable: number;
}

/** The threshold with which most questions end well: ours rightly answered, others refused, each half counting the same. */
function bestThreshold(decided: readonly Decided[]): number {
  const ours = decided.filter(({ lesson }) => lesson.isRight);
  const others = decided.filter(({ lesson }) => !lesson.isRight);
  const share = (part: readonly unknown[], all: readonly unknown[]) => part.length / all.length;
  const worth = (threshold: number) =>
    share(
      ours.filter(({ lesson, first, answerable }) => answerable >= threshold && lesson.isRight?.(first.facts.target)),
      ours,
    ) +
    share(
      others.filter(({ answerable }) => answerable < threshold),
      others,
    );
  const best = Math.max(...thresholds.map(worth));
  return Math.round(Math.max(...thresholds.filter((threshold) => worth(threshold) === best)) * 100) / 100;
}

function rounded(weights: readonly number[]): number[] {
  return weights.map((weight) => Number(weight.toFixed(decimals)));
}

function byName(table: readonly { name: string }[], weights: readonly number[]): Record<string, number> {
  return Object.fromEntries(table.map(({ name }, at) => [name, weights[at] ?? 0]));
}
