/* Asks a checkout every labelled question of ours, and prints its rates as JSON: node rates-child.ts FOLDER. */
import { labelled } from '../../understanding/labelled.ts';
import { rates } from '../rates.ts';
import { moduleOf } from './module-of.ts';

const [folder = ''] = process.argv.slice(2);
const { loadContent } = await moduleOf(folder, 'load');
const { createKnowledge } = await moduleOf(folder, 'createKnowledge');
const { ours } = await moduleOf(folder, 'answerers');
const { ask } = ours(createKnowledge(loadContent()));
const { questions, outOfScope, tasks, tasksAway } = labelled('test');
const asked = (all: readonly { q: string }[]) => all.map(({ q }) => ask(q));
process.stdout.write(
  JSON.stringify({
    questions: rates(asked(questions), questions, outOfScope, ask),
    tasks: rates(asked(tasks), tasks, tasksAway, ask),
  }),
);
