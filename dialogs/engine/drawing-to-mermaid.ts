import type { Drawing, DrawnNode } from './draw-guide.ts';

const shapes: Record<DrawnNode['kind'], [string, string]> = {
  question: ['[', ']'],
  list: ['[[', ']]'],
  outcome: ['([', '])'],
};

/** A guide's graph as a Mermaid flowchart. */
export function drawingToMermaid({ title, nodes, edges }: Drawing): string {
  const quoted = (text: string) =>
    `"${text.replaceAll('"', '#quot;').replaceAll('<', '#lt;').replaceAll('>', '#gt;')}"`;
  const lines = nodes.map(({ id, label, kind }) => `  ${id}${shapes[kind][0]}${quoted(label)}${shapes[kind][1]}`);
  const arrows = edges.map(({ from, to, answers }) =>
    answers.length === 0 ? `  ${from} --> ${to}` : `  ${from} -->|${quoted(answers.join(', '))}| ${to}`,
  );
  return ['---', `title: ${JSON.stringify(title)}`, '---', 'flowchart TD', ...lines, ...arrows, ''].join('\n');
}
