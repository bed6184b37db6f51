import { askAt } from '../../bot/commands/ask-at.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { labelled } from '../understanding/labelled.ts';
import { ours } from './answerers.ts';
import { rates } from './rates.ts';
import { percent, printRow } from './table.ts';

/** Bare tasks, orders and replies to «which town?», on the half never used for tuning. */
export function printReaders(knowledge: Knowledge): void {
  const { commands, populations, tasks, tasksAway } = labelled('test');
  const { ask } = ours(knowledge);
  printRow(
    'Bare tasks',
    ...rates(
      tasks.map(({ q }) => ask(q)),
      tasks,
      tasksAway,
      ask,
    ),
    `of ${tasks.length}`,
  );
  const rightCommands = commands.filter(({ q, command }) => knowledge.read(q).order === command).length;
  printRow('Commands', percent(rightCommands / commands.length), `of ${commands.length}`);
  const rightPopulations = populations.filter(({ q, population, town }) => {
    const value = askAt(knowledge, 'diagnosi/poblacio', q).value as {
      population: number;
      town: string | null;
    } | null;
    return (value?.population ?? null) === population && (town === null || value?.town === town);
  }).length;
  printRow('Population replies', percent(rightPopulations / populations.length), `of ${populations.length}`);
}
