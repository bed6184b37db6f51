import { contentFolder } from '../../../knowledge/load/load-content.ts';
import { findMistakes } from './find-mistakes.ts';
import type { FindingsFormat } from './findings.ts';
import { formatFindings } from './format-findings.ts';
import { textOf } from './text-of.ts';

/** Mistakes stop with exit code 1; advice does not. */
export function printLint({
  format = 'text',
  folder = contentFolder,
}: {
  format?: FindingsFormat;
  folder?: string;
}): void {
  const findings = findMistakes(folder);
  const printed = formatFindings(findings, format, (file) => textOf(folder, file));
  if (printed) process.stdout.write(`${printed}\n`);
  if (findings.errors.length > 0) process.exitCode = 1;
}
