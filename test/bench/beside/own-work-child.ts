/*
 * Talks in a checkout, and prints the processor time of a turn in milliseconds: node own-work-child.ts FOLDER CORPUS.
 * The first conversations are not counted: they learn what is left for the first question.
 */
import { readFileSync } from 'node:fs';
import type { Input } from '../../../dialogs/input.ts';
import { moduleOf } from './module-of.ts';

const [folder = '', file = ''] = process.argv.slice(2);
const { warmUp, counted } = JSON.parse(readFileSync(file, 'utf8')) as { warmUp: Input[][]; counted: Input[][] };
const { loadContent } = await moduleOf(folder, 'load');
const { createKnowledge } = await moduleOf(folder, 'createKnowledge');
const { converse } = await moduleOf(folder, 'converse');
const { emptyMemory } = await moduleOf(folder, 'memory');
const knowledge = createKnowledge(loadContent());

function talk(conversations: readonly Input[][]): number {
  let turns = 0;
  for (const conversation of conversations) {
    let memory = emptyMemory;
    for (const input of conversation) {
      const turn = converse(knowledge, memory, input, '2026-01-01');
      memory = turn.forget ? emptyMemory : turn.memory;
      turns++;
    }
  }
  return turns;
}

talk(warmUp);
const before = process.cpuUsage();
const turns = talk(counted);
const { user, system } = process.cpuUsage(before);
process.stdout.write(`${(user + system) / 1000 / turns}`);
