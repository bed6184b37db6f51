import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { type LabelledQuestion, labelled, tuningSets } from '../understanding/labelled.ts';
import { scoreQuestion } from '../understanding/score.ts';
import { type Answerer, ours } from './answerers.ts';

const mostShown = 10;

/** Which topics and services are taken for which others: where an editor should add a cue or a wording. */
export function printConfusions(knowledge: Knowledge): void {
  const sets = tuningSets();
  const questions = [...labelled('tuning').questions, ...sets.questions, ...sets.borderline];
  console.log(`Worst confusions in ${questions.length} questions of tuning (the test half is only counted):`);
  const { services, topics } = confusions(ours(knowledge), questions);
  for (const [title, lines] of Object.entries({ services, topics })) {
    console.log(`  ${title}, wanted → given: times`);
    for (const line of lines) console.log(`    ${line}`);
  }
}

function confusions(answerer: Answerer, questions: readonly LabelledQuestion[]) {
  const services = new Map<string, number>();
  const topics = new Map<string, number>();
  const count = (pairs: Map<string, number>, pair: string) => pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  for (const question of questions) {
    const said = answerer.ask(question.q);
    if (scoreQuestion(question, said).serviceAndTopic > 0) continue;
    const [given] = said.targets;
    if (!given) count(services, `${question.service} → no answer`);
    else if (given.service !== question.service) count(services, `${question.service} → ${given.service}`);
    else count(topics, `${question.topic} → ${given.topic}`);
  }
  return { services: worst(services), topics: worst(topics) };
}

function worst(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostShown)
    .map(([pair, times]) => `${pair}: ${times}`);
}
