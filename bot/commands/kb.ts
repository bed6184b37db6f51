import { dirname } from 'node:path';
import { type Drawing, drawGuide } from '../../dialogs/engine/draw-guide.ts';
import { drawingToDot } from '../../dialogs/engine/drawing-to-dot.ts';
import { drawingToMermaid } from '../../dialogs/engine/drawing-to-mermaid.ts';
import { lint } from '../../knowledge/lint/lint.ts';
import { loadContent } from '../../knowledge/load/load-content.ts';
import { ContentError, formatMistake } from '../../knowledge/load/mistake.ts';
import { coverage } from '../../knowledge/report/coverage.ts';
import { exportContent } from '../../knowledge/report/export-content.ts';
import { jsonSchemas } from '../../knowledge/report/json-schemas.ts';
import { listLinks } from '../../knowledge/report/list-links.ts';
import { checkLinks } from './check-links.ts';
import { coverageTable } from './coverage-table.ts';
import { runCommand } from './run-command.ts';

const verbs: Readonly<Record<string, (...words: string[]) => void | Promise<void>>> = {
  lint: printLint,
  export: printExport,
  schema: printSchema,
  graph: printGraph,
  links: printLinks,
  coverage: printCoverage,
};

await runCommand(async () => {
  const [verb = '', ...rest] = process.argv.slice(2);
  const run = verbs[verb];
  if (!run) throw new Error(`Ús: npm run kb -- VERB, on VERB és un d’aquests: ${Object.keys(verbs).join(', ')}.`);
  await run(...rest);
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

/** The JSON Schema of every content file, or of one: `schema services/enotum.yaml`. */
function printSchema(file?: string): void {
  const all = jsonSchemas();
  if (file === undefined) {
    process.stdout.write(`${JSON.stringify(all, null, 1)}\n`);
    return;
  }
  const path = file.replace(/^.*content\//, '');
  const schema = all[path] ?? all[`${dirname(path)}/*.yaml`];
  if (!schema)
    throw new Error(`No hi ha cap fitxer de continguts «${file}». N'hi ha aquests: ${Object.keys(all).join(', ')}.`);
  process.stdout.write(`${JSON.stringify(schema, null, 1)}\n`);
}

/** Every address of the content and the files it is in; with `--check`, those that no longer answer, and exit code 1. */
async function printLinks(...words: string[]): Promise<void> {
  const links = listLinks(loadContent());
  if (!words.includes('--check')) {
    for (const { url, files, checked } of links) {
      process.stdout.write(
        `${[url, files.join(' '), checked === null ? '' : `comprovat ${checked}`].join('\t').trimEnd()}\n`,
      );
    }
    return;
  }
  const results = await checkLinks(links.map(({ url }) => url));
  const broken = links.flatMap((link, at) => (results[at]?.ok ? [] : [{ ...link, says: results[at]?.says }]));
  for (const { url, files, says } of broken) process.stdout.write(`${[says, url, files.join(' ')].join('\t')}\n`);
  process.stdout.write(`${links.length} adreces, ${broken.length} no van.\n`);
  if (broken.length > 0) process.exitCode = 1;
}

function printCoverage(): void {
  for (const line of coverageTable(coverage(loadContent()))) process.stdout.write(`${line}\n`);
}

/** A guide as Mermaid, or as SVG with `--svg`; without a guide, all of them. */
async function printGraph(...words: string[]): Promise<void> {
  const content = loadContent();
  const [id] = words.filter((word) => !word.startsWith('--'));
  const file = id === undefined ? undefined : content.guides.get(id);
  if (id !== undefined && !file) {
    throw new Error(`No hi ha cap guia «${id}». N'hi ha aquestes: ${[...content.guides.keys()].join(', ')}.`);
  }
  const drawings = (file ? [file] : [...content.guides.values()]).map((each) => drawGuide(content, each));
  const draw = words.includes('--svg') ? await svgWriter() : drawingToMermaid;
  for (const drawing of drawings) process.stdout.write(draw(drawing));
}

/** Graphviz is loaded only when it is needed. */
async function svgWriter(): Promise<(drawing: Drawing) => string> {
  const { instance } = await import('@viz-js/viz');
  const viz = await instance();
  return (drawing) => viz.renderString(drawingToDot(drawing), { format: 'svg' });
}
