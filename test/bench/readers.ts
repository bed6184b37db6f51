import { readReplyAt } from '../../bot/commands/read-reply-at.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { labelled } from '../understanding/labelled.ts';
import { average, scoreQuestion } from '../understanding/score.ts';
import { ours } from './answerers.ts';
import { percent, printRow } from './table.ts';

/** Bare tasks, orders and replies to «which town?», on the half never used for tuning. */
export function printReaders(knowledge: Knowledge): void {
  const { commands, populations, tasks, tasksAway } = labelled('test');
  const score = average(tasks.map((task) => scoreQuestion(task, ours(knowledge).ask(task.q))));
  const refused = tasksAway.filter(({ q }) => ours(knowledge).ask(q).kind === 'other').length / tasksAway.length;
  const rates = [score.service, score.serviceAndTopic, score.unanswered, refused].map(percent);
  printRow('Bare tasks', ...rates, `of ${tasks.length}`);
  const rightCommands = commands.filter(({ q, command }) => knowledge.commands.read(q) === command).length;
  printRow('Commands', percent(rightCommands / commands.length), `of ${commands.length}`);
  const rightPopulations = populations.filter(({ q, population, town }) => {
    const value = readReplyAt(knowledge, 'diagnosi/poblacio', q).value as {
      population: number;
      town: string | null;
    } | null;
    return (value?.population ?? null) === population && (town === null || value?.town === town);
  }).length;
  printRow('Population replies', percent(rightPopulations / populations.length), `of ${populations.length}`);
}
