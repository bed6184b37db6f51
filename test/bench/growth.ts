import type { Content } from '../../knowledge/content.ts';
import { createKnowledge, type Knowledge } from '../../knowledge/create-knowledge.ts';
import { labelled } from '../understanding/labelled.ts';
import { largerContent } from './larger-content.ts';
import { measureTime } from './measure-time.ts';

const times = 10;

/** How the cost of a question grows with the content. */
export function printGrowth(content: Content, knowledge: Knowledge): void {
  const { questions } = labelled('test');
  const grown = createKnowledge(largerContent(content, times));
  const small = measureTime(questions, ({ q }) => knowledge.read(q).find(null));
  const large = measureTime(questions, ({ q }) => grown.read(q).find(null));
  const ratio = (one: number, other: number) => `× ${(one / other).toFixed(1)}`;
  console.log(
    `Content ${times} times larger: median ${ratio(large.median, small.median)}, p99 ${ratio(large.p99, small.p99)}`,
  );
}
