import { Command, CommanderError, Option } from 'commander';
import { converse } from '../../dialogs/converse.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { loadContent } from '../../knowledge/load/load-content.ts';
import { createSearch } from '../../knowledge/understand/retrieval/search.ts';
import { createSpeller } from '../../knowledge/understand/utterance/speller.ts';
import { printAnswers } from './answers.ts';
import { printAnswersPerSecond } from './beside/answers-per-second.ts';
import { type Checkout, checkOut, commitOf, NoSuchCommit } from './beside/checkout.ts';
import { printDocuments } from './beside/documents.ts';
import { printInstances } from './beside/instances.ts';
import { printLintTime } from './beside/lint-time.ts';
import { printMemoryOfMany } from './beside/memory-of-many.ts';
import { printOpenChats } from './beside/open-chats.ts';
import { printOwnWork } from './beside/own-work.ts';
import { printPageSpeed } from './beside/page-speed.ts';
import { printRatesOf } from './beside/rates-of.ts';
import { printReadersOfPlans } from './beside/readers-of-plans.ts';
import { printStartCost } from './beside/start-cost.ts';
import { printTurnsPerSecond } from './beside/turns-per-second.ts';
import { printConfusions } from './confusions.ts';
import { printCouncils } from './councils.ts';
import { printGrowth } from './growth.ts';
import { timeOf } from './measure-time.ts';
import { printPageSizes } from './page-sizes.ts';
import { printReaders } from './readers.ts';
import { printReload } from './reload.ts';
import { printStorageCosts } from './storage-costs.ts';
import { printStoredConversations } from './stored-conversations.ts';
import { ms, seconds } from './table.ts';
import { printUnderstanding } from './understanding.ts';

const names = [
  'rates',
  'load',
  'reload',
  'growth',
  'turn',
  'messages',
  'chats',
  'readers',
  'stored',
  'memory',
  'instances',
  'answers',
  'storage',
  'start',
  'lint',
  'documents',
  'confusions',
  'page',
  'speed',
  'councils',
] as const;

const command = new Command('npm run bench --')
  .description(
    'Measures the project, in one run: rates, speed, what a start costs, what a page weighs and how fast it is.',
  )
  .option('--against <commit>', 'measure this commit too, in turn with ours, in a checkout of its own')
  .addOption(new Option('--only <row...>', 'measure these rows alone').choices(names))
  .exitOverride();

async function bench(): Promise<void> {
  const { against, only = names } = command.parse().opts<{ against?: string; only?: typeof names }>();
  const commit = against === undefined ? null : commitOf(against);
  const start = performance.now();
  const checkout = commit === null ? null : await checkOut(commit);
  const rows = prepare();
  for (const name of only) await rows[name](checkout);
  console.log(`\nAll measured in ${seconds(performance.now() - start)}`);
}

/** The measurements, one after another. A row more is one more name and one more entry. */
function prepare(): Record<(typeof names)[number], (against: Checkout | null) => void | Promise<void>> {
  const start = performance.now();
  const content = loadContent();
  const loaded = performance.now();
  const knowledge = createKnowledge(content);
  const built = performance.now();
  converse(knowledge, emptyMemory, { type: 'message', text: 'què necessito per integrar e-NOTUM?' }, '2026-01-01');
  const asked = performance.now();
  return {
    async rates(against) {
      printUnderstanding(content, knowledge);
      printReaders(knowledge);
      printAnswers(knowledge);
      await printRatesOf(against);
    },
    load() {
      console.log(
        `\nContent read and checked in ${ms(loaded - start)}; index and readers built in ${ms(built - loaded)}; ` +
          `the first question, that learns what is left for it, takes ${ms(asked - built)}`,
      );
      console.log(`The search alone, once warm, in ${ms(timeOf(() => createSearch(content, createSpeller())))}`);
    },
    reload: printReload,
    growth: () => printGrowth(content, knowledge),
    turn: (against) => printOwnWork(content, against),
    messages: (against) => printTurnsPerSecond(content, against),
    chats: (against) => printOpenChats(content, against),
    readers: () => printReadersOfPlans(content),
    stored: () => printStoredConversations(content, knowledge),
    memory: printMemoryOfMany,
    instances: () => printInstances(content),
    answers: () => printAnswersPerSecond(content),
    storage: printStorageCosts,
    start: printStartCost,
    lint: printLintTime,
    documents: printDocuments,
    confusions() {
      console.log('');
      printConfusions(knowledge);
    },
    page: () => printPageSizes(knowledge),
    speed: printPageSpeed,
    councils: () => printCouncils(knowledge),
  };
}

try {
  await bench();
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  console.error(error instanceof Error ? error.message : error);
  process.exit(error instanceof NoSuchCommit ? 2 : 1);
}
process.exit(0);
