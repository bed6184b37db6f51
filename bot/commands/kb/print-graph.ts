import { type Drawing, drawGuide } from '../../../dialogs/engine/draw-guide.ts';
import { drawingToDot } from '../../../dialogs/engine/drawing-to-dot.ts';
import { drawingToMermaid } from '../../../dialogs/engine/drawing-to-mermaid.ts';
import { loadContent } from '../../../knowledge/load/load-content.ts';

/**
 * A guide as Mermaid or SVG; without a guide, all of them.
 * @throws Error when there is no such guide
 */
export async function printGraph(id: string | undefined, svg: boolean): Promise<void> {
  const content = loadContent();
  const file = id === undefined ? undefined : content.guides.get(id);
  if (id !== undefined && !file) {
    throw new Error(`No hi ha cap guia «${id}». N’hi ha aquestes: ${[...content.guides.keys()].join(', ')}.`);
  }
  const drawings = (file ? [file] : [...content.guides.values()]).map((each) => drawGuide(content, each));
  const draw = svg ? await svgWriter() : drawingToMermaid;
  for (const drawing of drawings) process.stdout.write(draw(drawing));
}

/** Graphviz is loaded only when it is needed. */
async function svgWriter(): Promise<(drawing: Drawing) => string> {
  const { instance } = await import('@viz-js/viz');
  const viz = await instance();
  return (drawing) => viz.renderString(drawingToDot(drawing), { format: 'svg' });
}
