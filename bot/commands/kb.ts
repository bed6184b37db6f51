import { exportContent } from '../../knowledge/export-content.ts';
import { lint } from '../../knowledge/lint/lint.ts';
import { loadContent } from '../../knowledge/load.ts';
import { ContentError, formatMistake } from '../../knowledge/mistake.ts';
import { runCommand } from './run-command.ts';

const verbs: Readonly<Record<string, () => void>> = { lint: printLint, export: printExport };

await runCommand(async () => {
  const [verb = ''] = process.argv.slice(2);
  const run = verbs[verb];
  if (!run) throw new Error(`Ús: npm run kb -- VERB, on VERB és un d’aquests: ${Object.keys(verbs).join(', ')}.`);
  run();
});

/** Mistakes stop with exit code 1; advice does not. */
function printLint(): void {
  try {
    const advice = lint(loadContent());
    for (const each of advice) process.stdout.write(`avís ${each.where}: ${each.message} [${each.rule}]\n`);
    process.stdout.write(`Cap error; ${advice.length} avisos.\n`);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    for (const mistake of error.mistakes) process.stdout.write(`error ${formatMistake(mistake)}\n`);
    process.stdout.write(`${error.mistakes.length} errors.\n`);
    process.exitCode = 1;
  }
}

function printExport(): void {
  process.stdout.write(`${JSON.stringify(exportContent(loadContent()), null, 1)}\n`);
}
