import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { loadContent } from '../../knowledge/load/load-content.ts';
import { learnModel } from './learn-model.ts';

/*
 * `npm run train`: makes the model again from nothing, after wordings or lessons have changed. What it gets right of what
 * nobody tuned on is recorded by `npm run train -- --record`, in a process of its own, which reads the new model.
 * See docs/understanding.md.
 */

const decisions = join(import.meta.dirname, '../../dialogs/understand');
const modelFile = join(import.meta.dirname, '../../knowledge/understand/retrieval/model.json');
const ratesFile = join(import.meta.dirname, '../understanding/blind-rates.json');

async function record(): Promise<void> {
  const { createKnowledge } = await import('../../knowledge/create-knowledge.ts');
  const { blindRates } = await import('../understanding/blind-rates.ts');
  const before: Record<string, number> = JSON.parse(readFileSync(ratesFile, 'utf8'));
  const now = blindRates(createKnowledge(loadContent()));
  for (const [name, rate] of Object.entries(now)) {
    const was = before[name];
    console.log(
      `${name}: ${rate}${was === undefined || was === rate ? '' : ` (was ${was}${rate < was ? ', FALLS' : ''})`}`,
    );
  }
  writeFileSync(ratesFile, `${JSON.stringify(now, null, 2)}\n`);
}

/** The search; and then, in a process that reads it, what is told by what it answers. */
function train(): void {
  const model = `${JSON.stringify(learnModel(loadContent()), null, 2)}\n`;
  writeFileSync(modelFile, model);
  process.stdout.write(model);
  process.exitCode =
    spawnSync(process.execPath, [import.meta.filename, '--decisions'], { stdio: 'inherit' }).status ?? 1;
}

async function trainDecisions(): Promise<void> {
  const { createKnowledge } = await import('../../knowledge/create-knowledge.ts');
  const { learnAsksModel, learnBegins, learnSays } = await import('./learn-decisions.ts');
  const knowledge = createKnowledge(loadContent());
  const write = (file: string, learnt: object) => {
    const text = `${JSON.stringify(learnt, null, 2)}\n`;
    writeFileSync(join(decisions, file), text);
    process.stdout.write(text);
  };
  write('asks-model/model-weights.json', learnAsksModel(knowledge));
  write('begins/begin-weights.json', learnBegins(knowledge));
  write('sayings/saying-weights.json', learnSays(knowledge));
}

const command = new Command('npm run train --')
  .description('Makes the model of the search again from nothing, from the content and the questions of tuning.')
  .option('--record', 'record instead what the model gets right of what nobody tuned on')
  .option(
    '--decisions',
    'make again only what tells what is asked of the model, how somebody begins, and what is said that is no answer',
  )
  .exitOverride()
  .action(async (options: { record?: true; decisions?: true }) => {
    if (options.record) await record();
    else if (options.decisions) await trainDecisions();
    else train();
  });
try {
  await command.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
