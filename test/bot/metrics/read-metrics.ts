import type { Guide } from '../start-guide.ts';

/** The figures of `/metrics`, each under its name with its labels, as `name{channel="teams"}`. */
export type Figures = ReadonlyMap<string, number>;

export async function readMetrics({ url }: Pick<Guide, 'url'>): Promise<Figures> {
  const response = await fetch(`${url}/metrics`);
  if (!response.ok) throw new Error(`/metrics answers ${response.status}`);
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const space = line.lastIndexOf(' ');
      return [line.slice(0, space), Number(line.slice(space + 1))];
    }),
  );
}

/** How much a figure grew; what was not there was nothing. */
export function growth(before: Figures, after: Figures, name: string): number {
  return (after.get(name) ?? 0) - (before.get(name) ?? 0);
}
