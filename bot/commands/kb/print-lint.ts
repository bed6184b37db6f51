import { lint } from '../../../knowledge/lint/lint.ts';
import { loadContent } from '../../../knowledge/load/load-content.ts';
import { ContentError, formatMistake } from '../../../knowledge/load/mistake.ts';

/** Mistakes stop with exit code 1; advice does not. */
export function printLint(): void {
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
