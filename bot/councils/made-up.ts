import type { Answers } from '../../dialogs/memory.ts';
import { type SharedPlan, sharedPlan } from '../../dialogs/plan/shared-plan.ts';
import { answerForTown, placeInBands } from '../../dialogs/questions/population-answer.ts';
import type { Content, Town } from '../../knowledge/content.ts';
import { guideOptions, questionsAbout } from '../../knowledge/guide-options.ts';
import { guideWithRole } from '../../knowledge/guide-with-role.ts';
import type { GuideList } from '../../knowledge/schema/ids.ts';

type Chance = () => number;

const day = 24 * 3600_000;
/** Days before today of the oldest, and between two of one council. */
const oldest = 300;
const shortest = 60;
/** Shares of the councils that were diagnosed twice, and of those that went through the areas in five questions. */
const twice = 0.25;
const quickly = 0.3;

/**
 * Diagnoses that nobody made, to try the table with: always the same ones for the same day and seed, each marked as made up.
 * @param count how many towns; all of them when there are not so many
 * @param today ISO date
 * @returns one or two of each town, the older first
 */
export function madeUpPlans(content: Content, count: number, today: string, seed = 1): SharedPlan[] {
  const chance = chanceOf(seed);
  const towns = shuffled(content.towns, chance).slice(0, count);
  return towns.flatMap((town) => {
    const skill = chance();
    const last = Math.floor(chance() * oldest);
    const ages = chance() < twice ? [last + shortest + Math.floor(chance() * oldest), last] : [last];
    return ages.flatMap((age, at) => {
      const date = new Date(Date.parse(today) - age * day).toISOString().slice(0, 10);
      const answers = answersOf(content, town, skill + at * 0.15, chance);
      const guide = guideWithRole(content, 'diagnosis')?.id ?? '';
      const plan = sharedPlan(content, { guide, date, answers });
      return plan ? [{ ...plan, madeUp: true as const }] : [];
    });
  });
}

/** @param skill from 0 to about 1: how much a council has in place */
function answersOf(content: Content, town: Town, skill: number, chance: Chance): Answers {
  const place = placeInBands(content.bands, town.population);
  const lacking = (list: GuideList) =>
    guideOptions(content, list)
      .filter(({ id }) => chance() > 0.1 + skill * 0.5 + easeOf(id) * 0.4)
      .map(({ id }) => id);
  const about = (list: GuideList) => Object.fromEntries(questionsAbout(content, list).map((id) => [id, lacking(list)]));
  const base = { poblacio: answerForTown(town), franja: 'si', ...about('mandatory') };
  if (!place.inside) return { ...base, ...about(place.side === 'below' ? 'duties-of-small' : 'duties-of-large') };
  const some = <T>(of: readonly T[]): T | undefined =>
    of[Math.min(of.length - 1, Math.max(0, Math.floor((skill * 0.7 + chance() * 0.5) * of.length)))];
  if (chance() < quickly) {
    const { eines, ...quick } = base as Record<string, unknown>;
    const groups = content.groups.map(({ id, options }) => [id, some(options)?.id]);
    return { ...quick, abast: 'rapida', ...Object.fromEntries(groups) };
  }
  const steps = content.dimensions.map(({ id, steps }) => [id, chance() < 0.05 ? 'no-ho-se' : some(steps)?.id]);
  return { ...base, abast: 'completa', ...Object.fromEntries(steps) };
}

/** How easy something is, from 0 to 1: some things nearly everybody has. */
function easeOf(id: string): number {
  return chanceOf([...id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7))();
}

function shuffled<T>(all: readonly T[], chance: Chance): T[] {
  const left = [...all];
  for (let at = left.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    const [one, two] = [left[at] as T, left[other] as T];
    left[at] = two;
    left[other] = one;
  }
  return left;
}

/** Mulberry32 (public domain, by Tommy Ettinger): what looks like chance, and is always the same for a seed. */
function chanceOf(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
