import type { Content, Source } from '../../knowledge/content.ts';
import { levelIds } from '../../knowledge/schema/ids.ts';
import type { PopulationAnswer } from '../questions/population-answer.ts';
import { type Helper, type Here, helpersOf, hereOf, type ListedItem, listedDuty, listedTool } from './duty-list.ts';
import { obligingLaw } from './obliging-law.ts';
import type { Plan } from './plan.ts';
import type { PlanOf } from './plan-of.ts';
import { type RoadmapItem, roadmap } from './roadmap.ts';

/** One thing to do, whatever asks for it: an area of the model, a tool or a duty. */
export interface Work
  extends Pick<ListedItem, 'title' | 'short' | 'since' | 'help' | 'services'>,
    Partial<Pick<ListedItem, 'effort' | 'who'>> {
  kind: 'area' | ListedItem['kind'];
  id: string;
  law: { article: string; url: string } | null;
  /** How it is now, of an area; null of the rest. */
  now: string | null;
  /** What has to be so, of an area; of a tool, what it is for, and of a duty what the law asks. */
  asks: string;
  /** Why the law asks it where the model does not. */
  caution: string | null;
  /** What to do, the first thing first. */
  actions: readonly { text: string; sources: readonly Source[] }[];
}

/** All the work of a council, as it is asked about in a meeting. */
export interface AllWork {
  place: PopulationAnswer;
  province: Here['province'];
  /** What is mandatory and lacking, in the order in which to tackle it. */
  now: Work[];
  /** What comes next, that is not mandatory. */
  next: Work[];
  /** What comes after that. */
  later: Work[];
  /** What the law asks besides, of which nobody asked whether it is done. */
  toCheck: Work[];
  helpers: Helper[];
  /** True when it was not told which tools are lacking. */
  toolsUnknown: boolean;
}

/** The work that a plan or a list leaves to be done. */
export function workOf(content: Content, given: PlanOf): AllWork {
  return given.kind === 'list' ? ofList(given.list) : ofPlan(content, given.plan);
}

function ofList({ place, province, items, lacking, helpers }: Extract<PlanOf, { kind: 'list' }>['list']): AllWork {
  const toCheck = items.filter(({ state }) => state === 'unknown').map(workListed);
  const toolsUnknown = toCheck.some(({ kind }) => kind === 'tool');
  return { place, province, now: lacking.map(workListed), next: [], later: [], toCheck, helpers, toolsUnknown };
}

function ofPlan(content: Content, plan: Plan): AllWork {
  const { place } = plan;
  const here = hereOf(content, place);
  const horizons = roadmap(plan);
  const areas = (id: (typeof horizons)[number]['id']) =>
    horizons
      .filter((horizon) => horizon.id === id)
      .flatMap(({ items }) => items.map((item) => workOfArea(item, plan.band.id)));
  const [now, next, later] = eachOnce([areas('ara'), areas('mandat'), areas('mes-endavant')]) as [
    Work[],
    Work[],
    Work[],
  ];
  return {
    place,
    province: here.province,
    now: [...now, ...toolsInOrder(content, plan).map((tool) => workListed(listedTool(here, tool, 'lack')))],
    next,
    later,
    toCheck: plan.duties.map((duty) => workListed(listedDuty(here, duty, 'unknown'))),
    helpers: helpersOf(here, plan.orientation ? 'below' : 'inside'),
    toolsUnknown: plan.toolsUnknown,
  };
}

/** What comes later of something that is to be done sooner is told with it. */
function eachOnce(horizons: readonly (readonly Work[])[]): Work[][] {
  const told = new Set<string>();
  return horizons.map((works) => {
    const once = works.filter(({ id }) => !told.has(id));
    for (const { id } of once) told.add(id);
    return once;
  });
}

function workOfArea(item: RoadmapItem, band: string): Work {
  const { row, steps, legal } = item;
  const { dimension, now, notices } = row;
  const reach = steps[0]?.reach;
  const law = obligingLaw(item);
  return {
    kind: 'area',
    id: dimension.id,
    title: dimension.title,
    short: dimension.title,
    law: law && { article: law.article, url: law.url },
    since: null,
    help: [],
    now: now.known ? now.step.text : null,
    asks: steps.at(-1)?.text ?? '',
    caution: (legal && notices.find(({ requires }) => requires)?.text) || null,
    actions: reach?.actions ?? [],
    ...(reach && { effort: reach.effort, who: reach.who }),
    services: servicesFor(item, band),
  };
}

/** The services that the model names for what is to be reached: where the law asks for more than it does, those of the level above. */
function servicesFor({ row: { dimension }, level, steps }: RoadmapItem, band: string): string[] {
  const position = (id: string | null | undefined) => dimension.steps.findIndex((step) => step.id === id);
  const goal = position(steps.at(-1)?.id);
  const reaching = levelIds.slice(levelIds.indexOf(level)).find((id) => position(dimension.levels[band]?.[id]) >= goal);
  return dimension.advice[band]?.[reaching ?? level]?.services ?? [];
}

function workListed({
  kind,
  id,
  title,
  short,
  law,
  since,
  help,
  text,
  action,
  effort,
  who,
  services,
}: ListedItem): Work {
  return {
    ...{ kind, id, title, short, law, since, help, effort, who, services },
    now: null,
    asks: kind === 'duty' && law ? law.text : text,
    caution: null,
    actions: [action],
  };
}

/** What is to be done, as it is counted when its second or its third point is spoken of. */
export function pointsOf({ now, next }: AllWork): readonly Work[] {
  return [...now, ...next];
}

/** The part of it that is of one area of the model, or one other thing; null when it leaves nothing to be done, or nobody knows. */
export function workAbout(work: AllWork, area: string): AllWork | null {
  const ofArea = ({ id }: Work) => id === area;
  const [now, next, later] = [work.now.filter(ofArea), work.next.filter(ofArea), work.later.filter(ofArea)];
  return now.length + next.length === 0 ? null : { ...work, now, next, later, toCheck: [], toolsUnknown: false };
}

/** The mandatory tools that are lacking, what opens the door to the rest first. */
export function toolsInOrder(
  { orderOfWork }: Pick<Content, 'orderOfWork'>,
  { tools }: Pick<Plan, 'tools'>,
): Plan['tools'] {
  return tools.toSorted((one, other) => orderOfWork.indexOf(one.id) - orderOfWork.indexOf(other.id));
}
