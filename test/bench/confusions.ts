import type { LabelledQuestion } from '../understanding/labelled.ts';
import { scoreQuestion } from '../understanding/score.ts';
import type { Answerer } from './answerers.ts';

const mostShown = 12;

/** Which topics and services are taken for which others, the most frequent first: where an editor should add a cue. */
export function confusions(answerer: Answerer, questions: readonly LabelledQuestion[]): string[] {
  const counts = new Map<string, number>();
  for (const question of questions) {
    const said = answerer.ask(question.q);
    if (scoreQuestion(question, said).serviceAndTopic > 0) continue;
    const [given] = said.targets;
    const wanted = `${question.service}/${question.topic}`;
    const pairs =
      given === undefined
        ? [`${wanted} → no answer`]
        : given.service === question.service
          ? [`${question.topic} → ${given.topic} (topics)`]
          : [`${question.service} → ${given.service} (services)`];
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostShown)
    .map(([pair, count]) => `${pair}: ${count}`);
}
