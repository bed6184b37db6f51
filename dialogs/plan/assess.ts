import { asksNothing } from '../../knowledge/asks-nothing.ts';
import type { Content, Dimension, Notice, Step } from '../../knowledge/content.ts';
import { questionsAbout } from '../../knowledge/guide-options.ts';
import { isForSize } from '../../knowledge/is-for-size.ts';
import { type LevelId, levelIds } from '../../knowledge/schema/ids.ts';
import { townOf } from '../../knowledge/town-of.ts';
import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import type { Answers } from '../memory.ts';
import { isPopulationAnswer, placeInBands } from '../questions/population-answer.ts';
import { notApplicable } from '../questions/question.ts';
import { byDependency } from './by-dependency.ts';
import { isNotApplicable } from './is-not-applicable.ts';
import { forPlace } from './of-place.ts';
import type { Climb, Plan, Row, StepNow } from './plan.ts';

/**
 * Works out the plan from the answers of the diagnosis.
 * @param answers by question id: a population answer, one step per dimension or one option per group of dimensions, and
 *   the ids of the mandatory tools not in place
 * @returns null when the population is missing: nothing can be said without the band
 */
export function assess(content: Content, answers: Answers): Plan | null {
  const place = Object.values(answers).find(isPopulationAnswer);
  if (!place) return null;
  const inBands = placeInBands(content.bands, place.population);
  const band = inBands.inside ? inBands.band : inBands.nearest;
  const town = townOf(content, place.ine);
  const { dimensions, mandatory } = forPlace(content, town?.province ?? null, band.id);
  const rows = dimensions.map((dimension) => {
    const own = answers[dimension.id];
    if (own !== undefined) return rowOf(dimension, band.id, own);
    const guessed = estimate(content, answers, dimension.id);
    return rowOf(dimension, band.id, guessed, guessed !== undefined);
  });
  const counted = rows.filter((row) => row.now.known && asksSomething(row));
  const missingTools = questionsAbout(content, 'mandatory')
    .map((id) => answers[id])
    .find(Array.isArray);
  return {
    place,
    comarca: town?.comarca ?? null,
    band,
    orientation: !inBands.inside,
    rows,
    missing: byDependency(rows.filter((row) => row.missing.length > 0)),
    met: counted.filter((row) => row.missing.length === 0).length,
    of: counted.length,
    approximate: rows.some((row) => row.estimated),
    notAsked: rows.filter((row) => row.asksNothing && !isNotApplicable(row)).length,
    unasked: rows.filter((row) => (row.asksNothing ? !isNotApplicable(row) : row.now.known && !asksSomething(row)))
      .length,
    unknown: rows.filter((row) => !row.now.known && !isNotApplicable(row) && !row.asksNothing),
    tools: missingTools ? mandatory.filter((tool) => missingTools.includes(tool.id)) : [],
    toolsUnknown: missingTools === undefined,
    duties: content.duties
      .filter((duty) => duty.dimension === undefined && isForSize(duty, place.population))
      .map((duty) => ({ ...duty, bySize: duty.bySize.filter((law) => isForSize(law, place.population)) })),
  };
}

/** The step that the quick question about a dimension's group leads to, or undefined when it was not answered. */
function estimate(content: Content, answers: Answers, dimension: string): string | undefined {
  const group = content.groups.find(({ dimensions }) => dimensions.includes(dimension));
  const option = group?.options.find(({ id }) => id === answers[group.id]);
  return option?.steps[dimension];
}

/** The rows of the steps of each dimension of a place, by step: a council stands on one of few. */
const rowsOf = onceForEach((_dimension: Dimension) => new Map<string, Row>());

function rowOf(dimension: Dimension, bandId: string, answer: unknown, estimated = false): Row {
  const kept = rowsOf(dimension);
  const key = `${bandId} ${answer} ${estimated}`;
  const known = kept.get(key);
  if (known) return known;
  const row = assessDimension(dimension, bandId, answer, estimated);
  // Only those of a step: an answer that is none may be anything.
  if (row.now.known) kept.set(key, row);
  return row;
}

function asksSomething(row: Row): boolean {
  return row.missing.length > 0 || !(row.silent || row.asksNothing);
}

/**
 * Where one dimension stands.
 * @param answer id of the step, `no-ho-se`, `no-aplica`, or anything else for not asked
 * @param estimated whether the answer comes from the quick question about its group
 */
export function assessDimension(dimension: Dimension, bandId: string, answer: unknown, estimated = false): Row {
  const notices = dimension.notices.filter((notice) => !notice.bands || notice.bands.includes(bandId));
  const targets = levelIds.map((level) => ({ level, step: dimension.levels[bandId]?.[level] ?? null }));
  const silent = targets[0]?.step === null;
  const position = (id: string | null | undefined) => dimension.steps.findIndex((candidate) => candidate.id === id);
  const legalFloor = Math.max(-1, ...notices.map((notice) => position(notice.requires)));
  const nothing = asksNothing(dimension, bandId);
  const at = dimension.steps.findIndex((step) => step.id === answer);
  const step = dimension.steps[at];
  if (!step) {
    const now: StepNow = { known: false, why: answer === notApplicable ? 'not-applicable' : 'dont-know' };
    const shown = answer === notApplicable ? [] : notices;
    return {
      dimension,
      now,
      estimated: false,
      level: null,
      asksNothing: nothing,
      silent,
      missing: [],
      legalGap: false,
      climbs: [],
      next: null,
      notices: shown,
    };
  }
  const climb = (to: number, from = at): Step[] => dimension.steps.slice(from + 1, to + 1);

  const modelFloor = position(targets[0]?.step);
  const floor = Math.max(modelFloor, legalFloor);
  let reached = Math.max(at, floor);
  const climbs: Climb[] = [];
  for (const { level, step: target } of targets) {
    const to = position(target);
    if (to <= reached) continue;
    climbs.push({ level, steps: climb(to, reached) });
    reached = to;
  }
  return {
    dimension,
    now: { known: true, step },
    estimated,
    level: reachedLevel(targets, at, position),
    asksNothing: nothing,
    silent,
    missing: climb(floor),
    legalGap: at >= modelFloor && at < legalFloor,
    climbs,
    next: climbs[0] ?? null,
    notices: notices.filter((notice) => isStillOpen(notice, at, position)),
  };
}

function reachedLevel(
  targets: readonly { level: LevelId; step: string | null }[],
  at: number,
  position: (id: string | null) => number,
): LevelId | null {
  const reached = targets.findLast((target) => target.step !== null && at >= position(target.step));
  return targets.find((target) => target.step !== null && target.step === reached?.step)?.level ?? null;
}

function isStillOpen(notice: Notice, at: number, position: (id: string | undefined) => number): boolean {
  const settled = notice.until ?? notice.requires;
  return settled === undefined || at < position(settled);
}
