import type { Drawing, DrawnNode } from './draw-guide.ts';

const looks: Record<DrawnNode['kind'], string> = {
  question: 'shape=box, style="rounded,filled", fillcolor="#eef3fa"',
  list: 'shape=box, peripheries=2, style="rounded,filled", fillcolor="#eef3fa"',
  outcome: 'shape=box, style="filled", fillcolor="#e6f2e6"',
};

/** A guide's graph in the language of Graphviz. */
export function drawingToDot({ title, nodes, edges }: Drawing): string {
  const quoted = (text: string) => JSON.stringify(text);
  return [
    `digraph ${quoted(title)} {`,
    `  label=${quoted(title)}; labelloc=t; fontname="sans-serif"; node [fontname="sans-serif"]; edge [fontname="sans-serif", fontsize=10]`,
    ...nodes.map(({ id, label, kind }) => `  ${id} [label=${quoted(label)}, ${looks[kind]}]`),
    ...edges.map(({ from, to, answers }) => `  ${from} -> ${to} [label=${quoted(answers.join('\n'))}]`),
    '}',
    '',
  ].join('\n');
}
