import type { Content } from '../../knowledge/content.ts';
import type { Council, Standing } from './council.ts';
import { type Need, needsOf } from './needs.ts';

/** How many councils lack something, of those that said whether they have it. */
export interface Lack {
  need: Need;
  lacking: Council[];
  of: number;
  /** How many lack it because the law, and not only the model, asks for it. */
  legal: number;
}

/** Councils that have something in common. */
export interface Group {
  name: string;
  councils: Council[];
  /** Those that have all that is mandatory, and said it of everything. */
  complete: number;
  /** How many things are lacking, one council with another. */
  average: number;
  /** What most of them lack; null when nothing. */
  most: Lack | null;
}

/** What has changed since the diagnosis before, where there is one. */
export interface Change {
  /** Things that were lacking and are in place. */
  solved: string[];
  /** Things that were in place and are lacking. */
  lost: string[];
}

/** What is lacking, by how many councils lack it; what nobody lacks is left out. */
export function lacksOf(content: Content, councils: readonly Council[]): Lack[] {
  const lacks = new Map(
    [...needsOf(content)].map(([key, need]) => [key, { need, lacking: [], of: 0, legal: 0 } as Lack]),
  );
  for (const council of councils) {
    const { has, lacks: lacking, legal } = council.now;
    for (const key of [...has, ...lacking]) {
      const lack = lacks.get(key);
      if (lack) lack.of += 1;
    }
    for (const key of lacking) lacks.get(key)?.lacking.push(council);
    for (const key of legal) {
      const lack = lacks.get(key);
      if (lack) lack.legal += 1;
    }
  }
  return [...lacks.values()]
    .filter(({ lacking }) => lacking.length > 0)
    .sort((a, b) => b.lacking.length - a.lacking.length || b.lacking.length / b.of - a.lacking.length / a.of);
}

/** Councils by what a function says of each, in the order of the names. */
export function groupsBy(
  content: Content,
  councils: readonly Council[],
  nameOf: (council: Council) => string,
  order: (a: string, b: string) => number,
): Group[] {
  const groups = [...Map.groupBy(councils, nameOf)];
  return groups
    .sort(([a], [b]) => order(a, b))
    .map(([name, members]) => ({
      name,
      councils: members,
      complete: members.filter(isComplete).length,
      average: members.reduce((sum, { now }) => sum + now.lacks.length, 0) / members.length,
      most: lacksOf(content, members)[0] ?? null,
    }));
}

/** Whether a council has all that is mandatory; of what it did not say, it is not known. */
export function isComplete({ now }: Council): boolean {
  return now.lacks.length === 0 && now.unknown.length === 0;
}

/** How many councils of those in the model stand where, by area. */
export function standingsBy(
  content: Content,
  councils: readonly Council[],
): { id: string; title: string; counts: ReadonlyMap<Standing, number>; of: number }[] {
  return content.dimensions.map(({ id, title }) => {
    const standings = councils.flatMap(({ now }) => now.standings.get(id) ?? []);
    const counts = new Map<Standing, number>();
    for (const standing of standings) counts.set(standing, (counts.get(standing) ?? 0) + 1);
    return { id, title, counts, of: standings.length };
  });
}

/** @returns null when there is no diagnosis before, or it is of another kind and cannot be compared */
export function changeOf({ now, before }: Council): Change | null {
  if (!before || before.standings.size > 0 !== now.standings.size > 0) return null;
  return {
    solved: before.lacks.filter((key) => now.has.includes(key)),
    lost: before.has.filter((key) => now.lacks.includes(key)),
  };
}

/** The services that would help somebody, each with whom, and with what. */
export function servicesOf(councils: readonly Council[]): Map<string, { council: Council; needs: string[] }[]> {
  const found = new Map<string, { council: Council; needs: string[] }[]>();
  for (const council of councils)
    for (const [id, needs] of council.now.services) {
      const helped = found.get(id);
      if (helped) helped.push({ council, needs });
      else found.set(id, [{ council, needs }]);
    }
  return new Map([...found].sort(([, a], [, b]) => b.length - a.length));
}
