import { createKnowledge } from '../../../knowledge/create-knowledge.ts';
import { contentFolder, type Library } from '../../../knowledge/load/load-content.ts';
import type { Mistake } from '../../../knowledge/load/mistake.ts';
import { textOf } from '../../../knowledge/load/text-of.ts';
import { localDay } from '../../local-day.ts';
import { blameEdits } from './blame-edits.ts';
import { brokenExamples } from './broken-examples.ts';
import { catalanDictionary } from './catalan-dictionary.ts';
import { findMistakes } from './find-mistakes.ts';
import type { FindingsFormat } from './findings.ts';
import { formatFindings } from './format-findings.ts';
import { foundElsewhere } from './found-elsewhere.ts';
import { interfaceTexts } from './interface-texts.ts';

export interface LintOptions {
  format?: FindingsFormat;
  folder?: string;
  /** Every advice in full; otherwise, in a terminal, the first of each rule. */
  all?: boolean;
  /** Every way of asking an own question is asked too. */
  asked?: boolean;
}

/** Mistakes, and examples that no longer go well, stop with exit code 1; advice does not. */
export async function printLint({
  format = 'text',
  folder = contentFolder,
  all = false,
  asked = false,
}: LintOptions): Promise<void> {
  const today = localDay(new Date());
  const dictionary = await catalanDictionary();
  const { library, ...written } = findMistakes(folder, { today, dictionary, beside: interfaceTexts() });
  dictionary?.keep();
  const errors = [...written.errors, ...(library ? broken(library, today) : [])];
  const advice = [
    ...written.advice,
    ...(library && asked ? foundElsewhere(library.files, createKnowledge(library.content), today) : []),
  ];
  const printed = formatFindings({ errors, advice }, format, (file) => textOf(folder, file), all);
  if (!dictionary && format === 'text')
    process.stderr.write('L’ortografia no s’ha mirat: el diccionari ve amb «npm ci».\n');
  if (printed) process.stdout.write(`${printed}\n`);
  if (errors.length > 0) process.exitCode = 1;
}

/** The examples that no longer go well, each with the edit that breaks it where that can be told. */
function broken(library: Library, today: string): Mistake[] {
  const examples = brokenExamples(library, today);
  if (examples.length === 0) return [];
  const blamed = blameEdits(library.folder, examples, today);
  return examples.map(({ key, message, ...place }) => {
    const files = blamed.get(key)?.map((file) => `content/${file}`) ?? [];
    const blame = files.length > 0 ? ` El fa fallar el que s’ha canviat a ${files.join(' i a ')}.` : '';
    return { ...place, message: `${message}${blame}` };
  });
}
