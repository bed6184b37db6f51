import { type Drawing, drawGuide } from '../../dialogs/tree/draw-guide.ts';
import { drawingToDot } from '../../dialogs/tree/drawing-to-dot.ts';
import { drawingToMermaid } from '../../dialogs/tree/drawing-to-mermaid.ts';
import { exportContent } from '../../knowledge/export-content.ts';
import { lint } from '../../knowledge/lint/lint.ts';
import { loadContent } from '../../knowledge/load.ts';
import { ContentError, formatMistake } from '../../knowledge/mistake.ts';
import { runCommand } from './run-command.ts';

const verbs: Readonly<Record<string, (...words: string[]) => void | Promise<void>>> = {
  lint: printLint,
  export: printExport,
  graph: printGraph,
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
