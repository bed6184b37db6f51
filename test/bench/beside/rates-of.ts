import { join } from 'node:path';
import { printRow } from '../table.ts';
import type { Checkout } from './checkout.ts';
import { runProgram } from './program.ts';

const child = join(import.meta.dirname, 'rates-child.ts');

/** The rates of a commit over the same questions, as rows of the tables of ours. */
export async function printRatesOf(against: Checkout | null): Promise<void> {
  if (!against) return printRow('Guia eAdmin at --against', 'skipped');
  const { questions, tasks } = JSON.parse(await runProgram(process.execPath, [child, against.folder]));
  printRow(`Guia eAdmin at ${against.name}`, ...questions);
  printRow('  its bare tasks', ...tasks);
}
