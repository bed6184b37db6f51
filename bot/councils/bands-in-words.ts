import type { Content } from '../../knowledge/content.ts';

const figures = new Intl.NumberFormat('ca', { useGrouping: 'always' });

/** The bands with those outside the model, the smallest first, as an officer says them. */
export function bandsInWords({ bands }: Pick<Content, 'bands'>): ReadonlyMap<string, string> {
  const [least, most] = [bands[0]?.min ?? 0, bands.at(-1)?.max ?? 0];
  return new Map([
    [`<${least}`, `menys de ${figures.format(least)}`],
    ...bands.map(({ id, min, max }): [string, string] => [id, `de ${figures.format(min)} a ${figures.format(max)}`]),
    [`>${most}`, `més de ${figures.format(most)}`],
  ]);
}
