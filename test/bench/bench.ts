import { readReplyAt } from '../../bot/commands/read-reply-at.ts';
import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { loadContent } from '../../knowledge/load.ts';
import { createSearch } from '../../knowledge/search/search.ts';
import { labelled } from '../understanding/labelled.ts';
import { average, scoreQuestion } from '../understanding/score.ts';
import { type Answerer, miniSearch, ours, plainFuse } from './answerers.ts';
import { confusions } from './confusions.ts';
import { largerContent } from './larger-content.ts';
import { measureTime } from './measure-time.ts';
import { printPageSizes } from './page-sizes.ts';

/** Questions timed: the same for all, few enough for the slowest. */
const mostTimed = 60;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const ms = (time: number) => `${time.toFixed(2)} ms`;
const print = (...cells: string[]) =>
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(14))).join(''));

const content = loadContent();
const start = performance.now();
const knowledge = createKnowledge(content);
const built = performance.now() - start;
const { questions, outOfScope, commands, populations } = labelled('test');

console.log(`Questions never used for tuning: ${questions.length}\n`);
print('', 'service', 'and topic', 'no answer', 'out of scope', 'median', 'p99');
const measure = (answerer: Answerer) => {
  const asked = questions.slice(0, answerer.mostAsked);
  const score = average(asked.map((question) => scoreQuestion(question, answerer.ask(question.q))));
  const away = outOfScope.slice(0, answerer.mostAsked);
  const refused = away.filter(({ q }) => answerer.ask(q).kind === 'other').length / away.length;
  const time = measureTime(asked.slice(0, mostTimed), ({ q }) => answerer.ask(q));
  const { service, serviceAndTopic, unanswered } = score;
  print(
    answerer.name,
    percent(service),
    percent(serviceAndTopic),
    percent(unanswered),
    percent(refused),
    ms(time.median),
    ms(time.p99),
  );
  return time;
};
const own = measure(ours(knowledge));
const mini = measure(miniSearch(content));
measure(plainFuse(content));
console.log(`\nMedian against MiniSearch: ${(own.median / mini.median).toFixed(2)} (below 1, ours is faster)`);

const rightCommands = commands.filter(({ q, command }) => knowledge.commands.read(q) === command).length;
print('Commands', percent(rightCommands / commands.length), `of ${commands.length}`);
const rightPopulations = populations.filter(({ q, population, town }) => {
  const value = readReplyAt(knowledge, 'diagnosi/poblacio', q).value as {
    population: number;
    town: string | null;
  } | null;
  return (value?.population ?? null) === population && (town === null || value?.town === town);
}).length;
print('Population replies', percent(rightPopulations / populations.length), `of ${populations.length}`);

console.log(
  `\nIndex and readers built in ${ms(built)} (the search alone in ${ms(timeOf(() => createSearch(content)))})`,
);
const larger = largerContent(content, 10);
const grown = createSearch(larger);
const small = measureTime(questions, ({ q }) => knowledge.search.ask(q, null));
const large = measureTime(questions, ({ q }) => grown.ask(q, null));
console.log(
  `Content ten times larger: median × ${(large.median / small.median).toFixed(1)}, p99 × ${(large.p99 / small.p99).toFixed(1)}`,
);

await printPageSizes(knowledge);

console.log('\nWorst confusions, in the tuning half (the test half is only counted): wanted → given, times');
for (const line of confusions(ours(knowledge), labelled('tuning').questions)) console.log(`  ${line}`);

function timeOf(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}
