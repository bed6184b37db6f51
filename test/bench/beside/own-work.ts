import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../../knowledge/content.ts';
import { type Checkout, ours } from './checkout.ts';
import { corpus } from './corpus.ts';
import { printBeside, printHeading } from './print-beside.ts';
import { runProgram } from './program.ts';
import { temporaryFolder } from './temporary-folder.ts';

const rounds = 5;
const counted = 3000;
const warmUp = 300;
const child = join(import.meta.dirname, 'own-work-child.ts');

/** The processor time of a turn without any channel, over conversations that repeat nothing. */
export async function printOwnWork(content: Content, against: Checkout | null): Promise<void> {
  const folder = temporaryFolder();
  const file = join(folder.path, 'corpus.json');
  const conversations = corpus(content, counted + warmUp);
  const first = Math.ceil((conversations.length * warmUp) / (counted + warmUp));
  const [warm, rest] = [conversations.slice(0, first), conversations.slice(first)];
  writeFileSync(file, JSON.stringify({ warmUp: warm, counted: rest }));
  const times = new Map((against ? [ours, against] : [ours]).map((each) => [each, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [checkout, measured] of times) {
      measured.push(Number(await runProgram(process.execPath, [child, checkout.folder, file])));
    }
  }
  folder.remove();
  console.log(
    `\nA turn’s own work, over ${rest.flat().length} turns of which none is repeated; ${rounds} rounds in turn`,
  );
  const of = (checkout: Checkout) => times.get(checkout) ?? [];
  printHeading(against);
  printBeside('processor time of a turn', 'ms', { ours: of(ours), against: against && of(against) });
}
