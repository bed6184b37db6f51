import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { labelled } from '../understanding/labelled.ts';
import { type Answerer, miniSearch, ours, plainFuse } from './answerers.ts';
import { timesOf } from './measure-time.ts';
import { rates } from './rates.ts';
import { ms, printRow } from './table.ts';

/** Right answers and speed, ours and of the peers: same content, questions and machine. */
export function printUnderstanding(content: Content, knowledge: Knowledge): void {
  const { questions, outOfScope } = labelled('test');
  console.log(`Questions never used for tuning: ${questions.length}; not ours: ${outOfScope.length}\n`);
  printRow('', 'service', 'and topic', 'no answer', 'out of scope', 'median', 'p99');
  const own = printAnswerer(ours(knowledge));
  const mini = printAnswerer(miniSearch(content));
  const fuse = plainFuse(content);
  printAnswerer(fuse);
  console.log(`\n${fuse.name} takes seconds a question over whole texts: it is asked ${fuse.mostAsked} of each only.`);
  console.log(`Median against MiniSearch: ${(own.median / mini.median).toFixed(2)} (below 1, ours is faster)`);
}

function printAnswerer(answerer: Answerer) {
  const { questions, outOfScope } = labelled('test');
  const asked = questions.slice(0, answerer.mostAsked);
  const away = outOfScope.slice(0, answerer.mostAsked);
  const warm = answerer.mostAsked >= questions.length ? asked : [];
  for (const { q } of warm) answerer.ask(q);
  const timed = timesOf(asked, ({ q }) => answerer.ask(q));
  const measured = rates(timed.results, asked, away, answerer.ask);
  printRow(answerer.name, ...measured, ms(timed.median), ms(timed.p99));
  return timed;
}
