import { contentFolder, type Library } from '../../../knowledge/load/load-content.ts';
import type { Mistake } from '../../../knowledge/load/mistake.ts';
import { localDay } from '../../local-day.ts';
import { blameEdits } from './blame-edits.ts';
import { brokenExamples } from './broken-examples.ts';
import { findMistakes } from './find-mistakes.ts';
import type { FindingsFormat } from './findings.ts';
import { formatFindings } from './format-findings.ts';
import { textOf } from './text-of.ts';

/** Mistakes, and examples that no longer go well, stop with exit code 1; advice does not. */
export function printLint({
  format = 'text',
  folder = contentFolder,
}: {
  format?: FindingsFormat;
  folder?: string;
}): void {
  const { library, ...written } = findMistakes(folder);
  const errors = [...written.errors, ...(library ? broken(library) : [])];
  const printed = formatFindings({ ...written, errors }, format, (file) => textOf(folder, file));
  if (printed) process.stdout.write(`${printed}\n`);
  if (errors.length > 0) process.exitCode = 1;
}

/** The examples that no longer go well, each with the edit that breaks it where that can be told. */
function broken(library: Library): Mistake[] {
  const today = localDay(new Date());
  const examples = brokenExamples(library, today);
  if (examples.length === 0) return [];
  const blamed = blameEdits(library.folder, examples, today);
  return examples.map(({ key, message, ...place }) => {
    const files = blamed.get(key)?.map((file) => `content/${file}`) ?? [];
    const blame = files.length > 0 ? ` El fa fallar el que s’ha canviat a ${files.join(' i a ')}.` : '';
    return { ...place, message: `${message}${blame}` };
  });
}
