import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { answerRates } from '../understanding/answer-rates.ts';
import { percent, printRow } from './table.ts';

/** Whether the answers answer, on the questions that were tuned on and on those that are only counted. */
export function printAnswers(knowledge: Knowledge): void {
  console.log('\nDoes it answer? By the facts that an answer must have in its first 90 words, before the sources\n');
  printRow('', 'asked', 'answered', 'wrong service', 'other yes/no', 'offered', 'not answered');
  for (const half of ['tuning', 'test'] as const) {
    const { asked, ...rates } = answerRates(knowledge, half);
    printRow(half === 'test' ? 'only counted' : 'tuned on', String(asked), ...Object.values(rates).map(percent));
  }
}
