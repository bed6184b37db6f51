import type { Band, BySize, Content, Duty, MandatoryTool, Portal, Source, Town } from '../../knowledge/content.ts';
import { questionsAbout } from '../../knowledge/guide-options.ts';
import { isForSize } from '../../knowledge/is-for-size.ts';
import { townOf } from '../../knowledge/town-of.ts';
import type { Answers } from '../memory.ts';
import { isPopulationAnswer, type PopulationAnswer, placeInBands } from '../questions/population-answer.ts';
import { servicesIn, toolOf } from './of-place.ts';

/** A tool of the model or a duty of the law, for one council. */
export interface ListedItem {
  id: string;
  kind: 'tool' | 'duty';
  title: string;
  short: string;
  state: 'have' | 'lack' | 'unknown';
  /** What it is for or, of a duty, what the law asks. */
  text: string;
  /** What the law says of it; of a tool, it may ask for what the tool does and not for the tool. Null when none is known. */
  law: { text: string; article: string; url: string } | null;
  since: MandatoryTool['since'] | null;
  /** What the law eases or adds for this size. */
  bySize: MandatoryTool['bySize'];
  /** Who gives it done, to a council of this province and size. */
  help: MandatoryTool['help'];
  /** The first thing to do. */
  action: { text: string; sources: Source[] };
  effort: MandatoryTool['effort'];
  who: MandatoryTool['who'];
  services: string[];
}

/** Somebody to ask for help, and what to ask of them. */
export interface Helper {
  portal: Portal;
  /** Empty when there is nothing in particular to ask of them. */
  toAsk: Portal['toAsk'];
}

/** What a council of which the model does not speak gets back: what is mandatory for it, what it has of that, and who helps. */
export interface DutyList {
  place: PopulationAnswer;
  comarca: string | null;
  /** Null when only the figure is known. */
  province: Town['province'] | null;
  side: 'below' | 'above';
  /** The band of the model that is the nearest. */
  nearest: Band;
  /** The tools of the model and then the duties of the law, each in the order of its file. */
  items: ListedItem[];
  /** What is lacking, in the order in which to tackle it. */
  lacking: ListedItem[];
  /** What the size changes, beyond any single duty. */
  bySize: BySize[];
  helpers: Helper[];
}

/**
 * Works out the list of a council outside the bands of the model.
 * @param answers by question id: a population answer, and the ids that are lacking of each list
 * @returns null when the population is missing, or is inside the model
 */
export function dutyList(content: Content, answers: Answers): DutyList | null {
  const place = Object.values(answers).find(isPopulationAnswer);
  if (!place) return null;
  const inBands = placeInBands(content.bands, place.population);
  if (inBands.inside) return null;
  const town = townOf(content, place.ine);
  const here = hereOf(content, place);
  const states = dutyStates(content, answers, place.population);
  const items = [
    ...states.tools.map(({ tool, state }) => listedTool(here, toolOf(content, tool, here.province), state)),
    ...states.duties.map(({ duty, state }) => listedDuty(here, duty, state)),
  ];
  const { orderOfWork } = content;
  return {
    place,
    comarca: town?.comarca ?? null,
    province: here.province,
    side: inBands.side,
    nearest: inBands.nearest,
    items,
    lacking: items
      .filter(({ state }) => state === 'lack')
      .sort((a, b) => orderOfWork.indexOf(a.id) - orderOfWork.indexOf(b.id)),
    bySize: content.bySize.filter((each) => isForSize(each, place.population)),
    helpers: helpersOf(here, inBands.side),
  };
}

/**
 * What a council outside the bands of the model has of its list, and nothing of what is said of each thing.
 * @param population outside the bands
 */
export function dutyStates(content: Content, answers: Answers, population: number) {
  const isBelow = population < (content.bands[0]?.min ?? 0);
  const tools = answerTo(answers, questionsAbout(content, 'mandatory'));
  const duties = answerTo(answers, questionsAbout(content, isBelow ? 'duties-of-small' : 'duties-of-large'));
  return {
    tools: content.mandatory.map((tool) => ({ tool, state: stateOf(tool.id, tools) })),
    duties: content.duties
      .filter((duty) => isForSize(duty, population))
      .map((duty) => ({ duty, state: stateOf(duty.id, duties) })),
  };
}

/** Where to begin, and no more than fits the beginning of a meeting. */
export function firstLacking({ lacking }: DutyList): ListedItem[] {
  return lacking.slice(0, 3);
}

/** How many of a kind are in place, of how many that were told; null when nobody said. */
export function haveOf({ items }: DutyList, kind: ListedItem['kind']): { have: number; of: number } | null {
  const told = items.filter((item) => item.kind === kind && item.state !== 'unknown');
  return told.length === 0 ? null : { have: told.filter(({ state }) => state === 'have').length, of: told.length };
}

/** Ids of the services that give a duty done, to a council of this province and size. */
export function servicesOfDuty(here: Here, duty: Duty): string[] {
  const services = duty.help.flatMap((each) =>
    each.service !== undefined && isGivenHere(here, each) ? each.service : [],
  );
  return servicesIn(here.content, services, here.province);
}

/** For which council something is told. */
export interface Here {
  content: Content;
  population: number;
  province: Town['province'] | null;
}

/** The council of a place; of a figure alone, nobody knows in which province. */
export function hereOf(content: Content, { population, ine }: PopulationAnswer): Here {
  return { content, population, province: townOf(content, ine)?.province ?? null };
}

/** What is lacking of a list, or null when it was not told. */
function answerTo(answers: Answers, questions: readonly string[]): readonly unknown[] | null {
  return questions.map((id) => answers[id]).find(Array.isArray) ?? null;
}

function stateOf(id: string, lacking: readonly unknown[] | null): ListedItem['state'] {
  if (lacking === null) return 'unknown';
  return lacking.includes(id) ? 'lack' : 'have';
}

/** Where the first action of a tool comes from: how it is asked for is told by whoever gives it. */
export function sourcesOfAction({ services }: Content, { services: [first = ''] }: MandatoryTool): Source[] {
  return services.get(first)?.topics.alta?.[0]?.sources ?? [];
}

/** A tool of the model as it is told to one council. */
export function listedTool(here: Here, tool: MandatoryTool, state: ListedItem['state']): ListedItem {
  const { id, title, short, why, law = null, action, effort, who, services } = tool;
  return {
    id,
    kind: 'tool',
    title,
    short,
    state,
    text: why,
    law,
    action: { text: action, sources: sourcesOfAction(here.content, tool) },
    effort,
    who,
    services,
    ...forHere(here, tool),
  };
}

/** A duty of the law as it is told to one council. */
export function listedDuty(here: Here, duty: Duty, state: ListedItem['state']): ListedItem {
  const { id, title, short, text, article, url, action, effort, who } = duty;
  return {
    id,
    kind: 'duty',
    title,
    short,
    state,
    text,
    law: { text, article, url },
    action: { text: action, sources: [] },
    effort,
    who,
    services: servicesOfDuty(here, duty),
    ...forHere(here, duty),
  };
}

/** What is said of something only to councils of some size or province. */
function forHere(here: Here, { since, bySize, help }: Pick<MandatoryTool, 'since' | 'bySize' | 'help'>) {
  return {
    since: since && isForSize(since, here.population) ? since : null,
    bySize: bySize.filter((law) => isForSize(law, here.population)),
    help: help.filter((each) => isGivenHere(here, each)),
  };
}

function isGivenHere({ population, province }: Here, help: MandatoryTool['help'][number]): boolean {
  return isForSize(help, population) && (help.province === undefined || help.province === province);
}

/** The Diputació first, then whoever helps all of this size; of a figure alone, nobody knows which Diputació it is. */
export function helpersOf({ content, population, province }: Here, side: DutyList['side'] | 'inside'): Helper[] {
  const ofProvince = content.portals.filter((portal) => province !== null && portal.province === province);
  const ofSize = content.portals.filter(
    ({ helps }) =>
      (side !== 'inside' && helps === 'outside-the-model') || (side === 'below' && helps === 'below-the-model'),
  );
  return [...ofProvince, ...ofSize].map((portal) => ({
    portal,
    toAsk: portal.toAsk.filter((each) => isForSize(each, population)),
  }));
}
