import type { Content, Town } from '../../knowledge/content.ts';
import type { Council, Standing } from './council.ts';
import { type Need, needsOf } from './needs.ts';

const byName = new Intl.Collator('ca');

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
  /** How many towns there are in it, whether or not they share anything. */
  towns: number;
  /** How many of the councils told enough for the share to be of them. */
  finished: number;
  /** How much is lacking of what those told, from 0 to 1; null when none did. */
  share: number | null;
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

/** What is lacking, in the order of `byShare`; what nobody lacks is left out. */
export function lacksOf(content: Content, councils: readonly Council[]): Lack[] {
  const lacks = new Map(
    [...needsOf(content)].map(([key, need]) => [key, { need, lacking: [], of: 0, legal: 0 } as Lack]),
  );
  for (const council of councils) {
    const { has, lacks: lacking, legal } = council.now;
    for (const key of has) {
      const lack = lacks.get(key);
      if (lack) lack.of += 1;
    }
    for (const key of lacking) {
      const lack = lacks.get(key);
      if (!lack) continue;
      lack.of += 1;
      lack.lacking.push(council);
    }
    for (const key of legal) {
      const lack = lacks.get(key);
      if (lack) lack.legal += 1;
    }
  }
  return byShare(
    [...lacks.values()].filter(({ lacking }) => lacking.length > 0),
    councils.length,
  );
}

/** With fewer councils that told enough, a group says more of them than of itself. */
export const fewestOfGroup = 3;
/** What fewer than this part of the councils said whether they have says little of them all. */
const leastAsked = 0.05;

/**
 * First what the largest share of those who said it lack; last, whatever the share, what is asked of few.
 * @param of how many councils there are
 */
export function byShare(lacks: readonly Lack[], of: number): Lack[] {
  const fewest = Math.max(fewestOfGroup, of * leastAsked);
  const isOfFew = (lack: Lack) => Number(lack.of < fewest);
  return lacks.toSorted(
    (a, b) => isOfFew(a) - isOfFew(b) || lackingShare(b) - lackingShare(a) || b.lacking.length - a.lacking.length,
  );
}

/** The part that lack something, from 0 to 1, of those who said whether they have it. */
export function lackingShare({ lacking, of }: Lack): number {
  return of === 0 ? 0 : lacking.length / of;
}

/**
 * Councils by what a function says of each town, those where the most is lacking of what was told first, and last those of too few.
 * @param towns all that there are, whether or not they share anything
 */
export function groupsBy(
  content: Content,
  councils: readonly Council[],
  towns: readonly Town[],
  nameOf: (town: Town) => string,
): Group[] {
  const among = new Map<string, number>();
  for (const town of towns) among.set(nameOf(town), (among.get(nameOf(town)) ?? 0) + 1);
  return [...Map.groupBy(councils, ({ town }) => nameOf(town))]
    .map(([name, members]): Group => {
      const finished = members.filter((council) => !isUnfinished(council));
      return {
        name,
        councils: members,
        towns: among.get(name) ?? 0,
        finished: finished.length,
        share: shareOf(finished),
        most: lacksOf(content, members)[0] ?? null,
      };
    })
    .sort(
      (a, b) =>
        Number(isOfFew(a)) - Number(isOfFew(b)) || (b.share ?? -1) - (a.share ?? -1) || byName.compare(a.name, b.name),
    );
}

/** Whether it has too few councils to be put beside the others. */
export function isOfFew({ finished }: Group): boolean {
  return finished < fewestOfGroup;
}

function shareOf(councils: readonly Council[]): number | null {
  const lacking = councils.reduce((sum, { now }) => sum + now.lacks.length, 0);
  const told = councils.reduce((sum, { now }) => sum + now.lacks.length + now.has.length, 0);
  return told === 0 ? null : lacking / told;
}

/** Whether a council has all that is mandatory; of what it did not say, it is not known. */
export function isComplete({ now }: Council): boolean {
  return now.lacks.length === 0 && now.unknown.length === 0;
}

/**
 * Whether a council has to end its diagnosis before anything can be said of it as a whole: it told less than half of what it is asked, or
 * lacks nothing of what it told and there is more.
 */
export function isUnfinished({ now: { has, lacks, unknown } }: Council): boolean {
  return unknown.length > has.length + lacks.length || (unknown.length > 0 && lacks.length === 0);
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

/** How many councils solved, or lost, each thing since the diagnosis before; what most did first. */
export function changesByNeed(changes: readonly Change[], which: keyof Change): [key: string, councils: number][] {
  const counts = new Map<string, number>();
  for (const change of changes) for (const key of change[which]) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
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
