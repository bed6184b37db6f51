import type { Asked } from './asked.ts';

/** How likely it is that an own question is what is asked, and that a topic of a service is: 0 to 1; of the two, one is 0. */
export interface LikelyAnswers {
  ownAnswer: number;
  topicAnswer: number;
}

/** By the best of what a message turned out to ask. */
export function likelyAnswers(asked: Asked): LikelyAnswers {
  if (asked.kind !== 'answers') return { ownAnswer: 0, topicAnswer: 0 };
  const [{ target, probability }] = asked.answers;
  return target.question === null
    ? { ownAnswer: 0, topicAnswer: probability }
    : { ownAnswer: probability, topicAnswer: 0 };
}
