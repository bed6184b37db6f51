import { isDeepStrictEqual } from 'node:util';
import { LRUCache } from 'lru-cache';
import type { Answers } from '../../dialogs/memory.ts';
import { assess } from '../../dialogs/plan/assess.ts';
import { dutyStates, type Here, hereOf, servicesOfDuty } from '../../dialogs/plan/duty-list.ts';
import { isNotApplicable } from '../../dialogs/plan/is-not-applicable.ts';
import { servicesIn } from '../../dialogs/plan/of-place.ts';
import type { Row } from '../../dialogs/plan/plan.ts';
import { kindOfPlan } from '../../dialogs/plan/plan-of.ts';
import { levelTitle } from '../../dialogs/plan/row-status.ts';
import type { SharedPlan } from '../../dialogs/plan/shared-plan.ts';
import { bandId, isPopulationAnswer } from '../../dialogs/questions/population-answer.ts';
import type { Content, Town } from '../../knowledge/content.ts';
import { isForSize } from '../../knowledge/is-for-size.ts';
import type { LevelId } from '../../knowledge/schema/ids.ts';
import { townOf } from '../../knowledge/town-of.ts';
import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import { keyOf } from './needs.ts';

/** Where a council stands in an area: below what is mandatory, at a level, or why that is not known. */
export type Standing = 'below' | LevelId | 'unknown' | 'not-asked';

/** A diagnosis that was shared, as it is looked at. */
export interface Diagnosed {
  /** ISO date. */
  date: string;
  /** Keys of the needs that are met, that are not, and of which it was not said; in the order in which to tackle them. */
  has: string[];
  lacks: string[];
  unknown: string[];
  /** Of what is lacking, what the law asks for by itself, whatever the model says. */
  legal: string[];
  /** Areas of the model, where it speaks of the council. */
  standings: ReadonlyMap<string, Standing>;
  /** Ids of the services that would help, each with the needs that it is for. */
  services: ReadonlyMap<string, string[]>;
  /** True when some area was only estimated from the quick questions. */
  approximate: boolean;
  madeUp: boolean;
}

/** A council that shared how it stands. */
export interface Council {
  town: Town;
  /** Id of a band of the model, `<5000` or `>20000`. */
  band: string;
  now: Diagnosed;
  /** The one before, whoever made it. */
  before: Diagnosed | null;
  /** How many are kept. */
  times: number;
}

/**
 * @param shared all that is seen of one town, the newest first
 * @returns null when nothing can be said of it: the content has changed since, or knows no such town
 */
export function councilOf(content: Content, shared: readonly SharedPlan[]): Council | null {
  const town = townOf(content, shared[0]?.town);
  const [now, before = null] = shared.flatMap((each) => diagnosedOf(content, each) ?? []);
  if (!town || !now) return null;
  return { town, band: bandId(content.bands, town.population), now, before, times: shared.length };
}

/** Those looked at a moment ago: what was shared never changes, and the page is looked at many times in a row. */
const mostKept = 5000;
const keptOf = onceForEach(
  (_content: Content) => new LRUCache<string, { shared: SharedPlan; diagnosed: Diagnosed | null }>({ max: mostKept }),
);

function diagnosedOf(content: Content, shared: SharedPlan): Diagnosed | null {
  const kept = keptOf(content);
  // Two of one town on one day are seldom seen: the last one is kept, and looked at whole.
  const key = `${shared.town} ${shared.date}`;
  const known = kept.get(key);
  if (known && isDeepStrictEqual(known.shared, shared)) return known.diagnosed;
  const diagnosed = workOut(content, shared);
  kept.set(key, { shared, diagnosed });
  return diagnosed;
}

function workOut(content: Content, { guide, answers, date, madeUp }: SharedPlan): Diagnosed | null {
  const kind = kindOfPlan(content, guide, answers);
  const told = kind && (kind === 'plan' ? ofPlan(content, answers) : ofList(content, answers));
  return told && { date, madeUp: madeUp === true, ...told };
}

type Told = Omit<Diagnosed, 'date' | 'madeUp'>;

function ofPlan(content: Content, answers: Answers): Told | null {
  const plan = assess(content, answers);
  if (!plan) return null;
  const key = ({ dimension }: Row) => keyOf('ambit', dimension.id);
  const tool = ({ id }: { id: string }) => keyOf('eina', id);
  const asked = plan.rows.filter((row) => !row.asksNothing && !isNotApplicable(row));
  const lacking = new Set(plan.tools.map(({ id }) => id));
  const services = new Map<string, string[]>();
  for (const each of plan.tools) helpedBy(services, each.services, tool(each));
  const here = hereOf(content, plan.place);
  for (const row of plan.missing) {
    const ofModel = row.dimension.advice[plan.band.id]?.obligatori?.services ?? [];
    const ofLaw = isAskedByLaw(row) ? servicesOfDutiesIn(here, row.dimension.id) : [];
    helpedBy(services, new Set([...ofModel, ...ofLaw]), key(row));
  }
  return {
    has: [
      ...asked.filter((row) => row.now.known && row.missing.length === 0 && !row.silent).map(key),
      ...(plan.toolsUnknown ? [] : content.mandatory.filter(({ id }) => !lacking.has(id)).map(tool)),
    ],
    lacks: [...plan.tools.map(tool), ...plan.missing.map(key)],
    unknown: [...(plan.toolsUnknown ? content.mandatory.map(tool) : []), ...plan.unknown.map(key)],
    legal: plan.missing.filter(isAskedByLaw).map(key),
    standings: new Map(plan.rows.map((row) => [row.dimension.id, standingOf(row)])),
    services,
    approximate: plan.approximate,
  };
}

function standingOf(row: Row): Standing {
  if (row.asksNothing || isNotApplicable(row)) return 'not-asked';
  if (!row.now.known) return 'unknown';
  if (row.missing.length > 0) return 'below';
  return row.level ?? 'not-asked';
}

/** Whether the law asks for a step that the council has not reached. */
function isAskedByLaw({ dimension, now, notices }: Row): boolean {
  const position = (id: string | undefined) => dimension.steps.findIndex((step) => step.id === id);
  const at = now.known ? position(now.step.id) : -1;
  return notices.some(({ requires }) => position(requires) > at);
}

/** The services that give done the duties of the law that are told in an area. */
function servicesOfDutiesIn(here: Here, dimension: string): string[] {
  return here.content.duties
    .filter((duty) => duty.dimension === dimension && isForSize(duty, here.population))
    .flatMap((duty) => servicesOfDuty(here, duty));
}

function ofList(content: Content, answers: Answers): Told | null {
  const place = Object.values(answers).find(isPopulationAnswer);
  if (!place) return null;
  const { tools, duties } = dutyStates(content, answers, place.population);
  const here = hereOf(content, place);
  const keys = { have: [] as string[], lack: [] as string[], unknown: [] as string[] };
  const services = new Map<string, string[]>();
  for (const { tool, state } of tools) {
    const key = keyOf('eina', tool.id);
    keys[state].push(key);
    if (state === 'lack') helpedBy(services, servicesIn(content, tool.services, here.province), key);
  }
  for (const { duty, state } of duties) {
    const key = keyOf('deure', duty.id);
    keys[state].push(key);
    if (state === 'lack') helpedBy(services, servicesOfDuty(here, duty), key);
  }
  const lacking = new Set(keys.lack);
  const lacks = orderOf(content).filter((key) => lacking.has(key));
  return {
    has: keys.have,
    lacks,
    unknown: keys.unknown,
    legal: lacks.filter((key) => key.startsWith('deure:')),
    standings: new Map(),
    services,
    approximate: false,
  };
}

/** Notes that some services would help with a need. */
function helpedBy(services: Map<string, string[]>, ids: Iterable<string>, need: string): void {
  for (const id of ids) {
    const needs = services.get(id);
    if (needs) needs.push(need);
    else services.set(id, [need]);
  }
}

/** The tools and the duties, in the order in which to tackle them. */
const orderOf = onceForEach(({ orderOfWork, mandatory }: Content) => {
  const tools = new Set(mandatory.map(({ id }) => id));
  return orderOfWork.map((id) => keyOf(tools.has(id) ? 'eina' : 'deure', id));
});

/** Standings as they are written of one council or of many, in the order from less to more. */
export function standingNames(content: Content, councils: 1 | 'many'): readonly (readonly [Standing, string])[] {
  return [
    ['below', 'per sota de l’obligatori'],
    ...content.levels.map(({ id }): [Standing, string] => [id, levelTitle(content, id)]),
    ['unknown', councils === 1 ? 'no ho sap' : 'no ho saben'],
    ['not-asked', councils === 1 ? 'no se li demana' : 'no se’ls demana'],
  ];
}
