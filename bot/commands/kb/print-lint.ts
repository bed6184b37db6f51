import { createKnowledge } from '../../../knowledge/create-knowledge.ts';
import { lint } from '../../../knowledge/lint/lint.ts';
import { contentFolder, type Library } from '../../../knowledge/load/load-content.ts';
import type { Mistake } from '../../../knowledge/load/mistake.ts';
import { textOf } from '../../../knowledge/load/text-of.ts';
import { localDay } from '../../local-day.ts';
import { blameEdits } from './blame-edits.ts';
import { brokenExamples, talksOf } from './broken-examples.ts';
import { catalanDictionary } from './catalan-dictionary.ts';
import type { FindingsFormat } from './findings.ts';
import { formatFindings } from './format-findings.ts';
import { foundElsewhere } from './found-elsewhere.ts';
import { interfaceTexts } from './interface-texts.ts';
import type { Played } from './play-talk.ts';
import { readLibrary } from './read-library.ts';
import { talksApart } from './talks-apart.ts';

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
  const apart = talksApart();
  const dictionary = await catalanDictionary();
  const { library, errors: written } = readLibrary(folder);
  // The examples take as long as all the rules: they are played meanwhile.
  const playing = library && apart.play({ content: library.content, talks: talksOf(library), today });
  const advice = library
    ? [
        ...lint(library, { today, dictionary, beside: interfaceTexts() }),
        ...(asked ? foundElsewhere(library.files, createKnowledge(library.content), today) : []),
      ]
    : [];
  const errors = [...written, ...(library && playing ? broken(library, await playing, today) : [])];
  apart.drop();
  dictionary?.keep();
  const printed = formatFindings({ errors, advice }, format, (file) => textOf(folder, file), all);
  if (!dictionary && format === 'text')
    process.stderr.write('L’ortografia no s’ha mirat: el diccionari ve amb «npm ci».\n');
  if (printed) process.stdout.write(`${printed}\n`);
  if (errors.length > 0) process.exitCode = 1;
}

/** The examples that no longer go well, each with the edit that breaks it where that can be told. */
function broken(library: Library, played: readonly Played[], today: string): Mistake[] {
  const examples = brokenExamples(library, played);
  if (examples.length === 0) return [];
  const blamed = blameEdits(library.folder, examples, today);
  return examples.map(({ key, message, ...place }) => {
    const files = blamed.get(key)?.map((file) => `content/${file}`) ?? [];
    const blame = files.length > 0 ? ` El fa fallar el que s’ha canviat a ${files.join(' i a ')}.` : '';
    return { ...place, message: `${message}${blame}` };
  });
}
