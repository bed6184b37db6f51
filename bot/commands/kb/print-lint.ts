import { contentFolder } from '../../../knowledge/load/content-folder.ts';
import type { Library } from '../../../knowledge/load/load-content.ts';
import type { Mistake } from '../../../knowledge/load/mistake.ts';
import { textOf } from '../../../knowledge/load/text-of.ts';
import { localDay } from '../../local-day.ts';
import { brokenExamples, talksOf } from './broken-examples.ts';
import type { FindingsFormat } from './findings.ts';
import { formatFindings } from './format-findings.ts';
import type { Played } from './play-talk.ts';
import { talksApart } from './talks-apart.ts';

export interface LintOptions {
  format?: FindingsFormat;
  folder?: string;
  /** Every advice in full; otherwise, in a terminal, the first of each rule. */
  all?: boolean;
  /** Every way of asking an own question is asked too. */
  asked?: boolean;
}

/**
 * Mistakes, and examples that no longer go well, stop with exit code 1; advice does not. To play the examples takes the longest:
 * what they do not wait for is loaded while they are played.
 */
export async function printLint({
  format = 'text',
  folder = contentFolder,
  all = false,
  asked = false,
}: LintOptions): Promise<void> {
  const today = localDay(new Date());
  const apart = talksApart();
  const { readLintedLibrary } = await import('./read-linted-library.ts');
  const { library, errors: written, isBegunWith, keep } = readLintedLibrary(folder);
  const playing = library
    ? apart.play({ content: isBegunWith ? null : library.content, talks: talksOf(library), today })
    : apart.drop();
  const [played, { advice, isSpelt }] = await Promise.all([playing, adviseMeanwhile()]);
  const errors = [...written, ...(library && played ? await broken(library, played, today) : [])];
  const { editedFiles } = await import('./edited-files.ts');
  const edited = editedFiles(folder).map((file) => `content/${file}`);
  const findings = { errors, advice, isAdvised: library !== null, edited };
  const printed = formatFindings(findings, format, (file) => textOf(folder, file), all);
  if (!isSpelt && format === 'text')
    process.stderr.write('L’ortografia no s’ha mirat: el diccionari ve amb «npm ci».\n');
  if (printed) process.stdout.write(`${printed}\n`);
  if (errors.length > 0) process.exitCode = 1;

  async function adviseMeanwhile() {
    await apart.hasHeard();
    const { advise } = await import('./advise.ts');
    const advised = await advise(library, { today, asked });
    keep();
    return advised;
  }
}

/** The examples that no longer go well, each with the edit that breaks it where that can be told. */
async function broken(library: Library, played: readonly Played[], today: string): Promise<Mistake[]> {
  const examples = brokenExamples(library, played);
  if (examples.length === 0) return [];
  const { blameEdits } = await import('./blame-edits.ts');
  const blamed = blameEdits(library.folder, examples, today);
  return examples.map(({ key, message, ...place }) => {
    const files = blamed.get(key)?.map((file) => `content/${file}`) ?? [];
    const blame = files.length > 0 ? ` El fa fallar el que s’ha canviat a ${files.join(' i a ')}.` : '';
    return { ...place, message: `${message}${blame}` };
  });
}
