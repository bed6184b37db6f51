import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checkout, ours } from './checkout.ts';
import { printBeside } from './print-beside.ts';
import { runProgram } from './program.ts';

const rounds = 5;
const question = 'quant costa el T-CAT?';

/** How long one question takes in a terminal: what `npm run ask` runs, without npm's own time. */
export async function printAskTime(against: Checkout | null): Promise<void> {
  const times = new Map((against ? [ours, against] : [ours]).map((each) => [each, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [checkout, measured] of times) measured.push(await askTime(checkout));
  }
  printBeside('npm run ask, from its beginning to its end', 'ms', {
    ours: times.get(ours) ?? [],
    against: against && (times.get(against) ?? []),
  });
}

async function askTime({ folder }: Checkout): Promise<number> {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { scripts: { ask: string } };
  const [, ...args] = scripts.ask.split(' ');
  const start = performance.now();
  await runProgram(process.execPath, [...args, question], { cwd: folder });
  return performance.now() - start;
}
