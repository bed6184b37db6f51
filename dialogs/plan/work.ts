import type { Content } from '../../knowledge/content.ts';
import type { PopulationAnswer } from '../questions/population-answer.ts';
import { type Helper, type Here, helpersOf, hereOf, type ListedItem, listedDuty, listedTool } from './duty-list.ts';
import { obligingLaw } from './obliging-law.ts';
import type { Plan } from './plan.ts';
import type { PlanOf } from './plan-of.ts';
import { type RoadmapItem, roadmap } from './roadmap.ts';

/** One thing to do, whatever asks for it: an area of the model, a tool or a duty. */
export interface Work
  extends Pick<ListedItem, 'title' | 'short' | 'since' | 'help' | 'action' | 'services'>,
    Partial<Pick<ListedItem, 'effort' | 'who'>> {
  kind: 'area' | ListedItem['kind'];
  id: string;
  law: { article: string; url: string } | null;
}

/** All the work of a council, as it is asked about in a meeting. */
export interface AllWork {
  place: PopulationAnswer;
  province: Here['province'];
  /** What is mandatory and lacking, in the order in which to tackle it. */
  now: Work[];
  /** What comes next, that is not mandatory. */
  next: Work[];
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
  const toCheck = items.filter(({ state }) => state === 'unknown');
  const toolsUnknown = toCheck.some(({ kind }) => kind === 'tool');
  return { place, province, now: lacking, next: [], toCheck, helpers, toolsUnknown };
}

function ofPlan(content: Content, plan: Plan): AllWork {
  const { place } = plan;
  const here = hereOf(content, place);
  const horizons = roadmap(plan);
  const areas = (id: (typeof horizons)[number]['id']) =>
    horizons.filter((horizon) => horizon.id === id).flatMap(({ items }) => items.map(workOfArea));
  return {
    place,
    province: here.province,
    now: [...areas('ara'), ...toolsInOrder(content, plan).map((tool) => listedTool(here, tool, 'lack'))],
    next: areas('mandat'),
    toCheck: plan.duties.map((duty) => listedDuty(here, duty, 'unknown')),
    helpers: helpersOf(here, plan.orientation ? 'below' : 'inside'),
    toolsUnknown: plan.toolsUnknown,
  };
}

function workOfArea(item: RoadmapItem): Work {
  const { dimension } = item.row;
  const [step] = item.steps;
  const [action] = step?.reach?.actions ?? [];
  const law = obligingLaw(item);
  return {
    kind: 'area',
    id: dimension.id,
    title: dimension.title,
    short: dimension.title,
    law: law && { article: law.article, url: law.url },
    since: null,
    help: [],
    action: { text: action?.text ?? step?.label ?? '', sources: action?.sources ?? [] },
    ...(step?.reach && { effort: step.reach.effort, who: step.reach.who }),
    services: [],
  };
}

/** The part of it that is of one area of the model; null when the area leaves nothing to be done, or nobody knows. */
export function workAbout(work: AllWork, area: string): AllWork | null {
  const ofArea = ({ kind, id }: Work) => kind === 'area' && id === area;
  const [now, next] = [work.now.filter(ofArea), work.next.filter(ofArea)];
  return now.length + next.length === 0 ? null : { ...work, now, next, toCheck: [], toolsUnknown: false };
}

/** The mandatory tools that are lacking, what opens the door to the rest first. */
export function toolsInOrder(
  { orderOfWork }: Pick<Content, 'orderOfWork'>,
  { tools }: Pick<Plan, 'tools'>,
): Plan['tools'] {
  return tools.toSorted((one, other) => orderOfWork.indexOf(one.id) - orderOfWork.indexOf(other.id));
}
