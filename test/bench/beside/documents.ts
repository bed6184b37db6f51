import { join } from 'node:path';
import { type Checkout, ours } from './checkout.ts';
import { printBeside, printHeading } from './print-beside.ts';
import { runProgram } from './program.ts';

const rounds = 3;
const child = join(import.meta.dirname, 'documents-child.ts');

/** The processor time of writing the document of a plan, from its answers to its bytes. */
export async function printDocuments(against: Checkout | null): Promise<void> {
  console.log(`\nWriting a plan, of towns of each band, complete and quick; ${rounds} rounds in turn`);
  printHeading(against);
  for (const form of ['docx', 'pdf']) {
    const times = new Map((against ? [ours, against] : [ours]).map((each) => [each, [] as number[]]));
    for (let round = 0; round < rounds; round++) {
      for (const [checkout, measured] of times) {
        measured.push(Number(await runProgram(process.execPath, [child, checkout.folder, form])));
      }
    }
    const of = (checkout: Checkout) => times.get(checkout) ?? [];
    printBeside(`processor time of a ${form.toUpperCase()}`, 'ms', { ours: of(ours), against: against && of(against) });
  }
}
