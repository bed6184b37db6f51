import { dutyText } from '../../dialogs/plan/duty-text.ts';
import type { Row } from '../../dialogs/plan/plan.ts';
import { type HorizonId, roadmap } from '../../dialogs/plan/roadmap.ts';
import type { MandatoryTool, Source, Statement, Step } from '../../knowledge/content.ts';
import { type LevelId, levelIds } from '../../knowledge/schema/ids.ts';
import { type DatedPlan, planNames } from './dated-plan.ts';
import { servicesOfItem } from './sections/services.ts';
import { type Standing, standingOf } from './standing.ts';

/** A sentence with where it comes from. */
interface JsonStatement {
  text: string;
  sources: { title: string; url: string; checked?: string }[];
}

interface JsonStep {
  id: string;
  label: string;
  text: string;
  /** How to get there from the step before; null for the first step. */
  reach: { actions: JsonStatement[]; effort: string; effortNote: string | null; who: string[] } | null;
}

/**
 * The plan for other programs. Ids are those of the content (`npm run kb -- export`); texts are in the language given.
 * A change that would break a reader gives it another `version`.
 */
export interface PlanJson {
  format: 'guia-eadmin/plan';
  version: 1;
  /** BCP 47. */
  language: string;
  /** ISO date of the answers. */
  date: string;
  /** `name` and `ine` are null when only the figure is known; `year` is that of an official figure. */
  council: { name: string | null; ine: string | null; comarca: string | null; population: number; year: number | null };
  /** `nearest`: the town is outside the model, and this is only the nearest band. */
  band: { id: string; min: number; max: number; nearest: boolean };
  /**
   * How many dimensions are met of those of which something is asked, and of how many nothing is; `approximate` when it comes from
   * the quick diagnosis.
   */
  summary: { met: number; of: number; notAsked: number; approximate: boolean };
  dimensions: {
    id: string;
    title: string;
    standing: Standing;
    /** The step it is at; null when it is not known or does not apply. */
    step: string | null;
    estimated: boolean;
    /** The highest level of the band that is reached. */
    level: LevelId | null;
    /** The step each level asks for; null where the model says nothing. */
    asked: Record<LevelId, string | null>;
    /** Steps to climb to be at «obligatori», or to comply with the law. */
    missing: string[];
    steps: JsonStep[];
    notices: JsonStatement[];
    laws: { text: string; article: string; url: string }[];
    links: { title: string; url: string }[];
    /** What the model says, level by level. */
    wording: Record<LevelId, string | null>;
  }[];
  /** Always the three horizons, in order; `dimensions` and `toFindOut` hold ids. */
  roadmap: {
    id: HorizonId;
    items: { dimension: string; level: LevelId; legal: boolean; steps: string[]; services: string[] }[];
    tools: { id: string; title: string; why: string; url: string; services: string[] }[];
    toFindOut: string[];
  }[];
  /** False when nobody said which mandatory tools are missing. */
  toolsKnown: boolean;
  /** The services that the roadmap names, with how each is got. */
  services: { id: string; name: string; summary: string; url: string; howToGet: JsonStatement[] }[];
  duties: { id: string; text: string; article: string; url: string }[];
}

export function planJson(dated: DatedPlan): PlanJson {
  const { plan, content, date } = dated;
  const { place, band } = plan;
  const horizons = roadmap(plan).map(({ id, items, tools, toFindOut }) => ({
    id,
    items: items.map((item) => ({
      dimension: item.row.dimension.id,
      level: item.level,
      legal: item.legal,
      steps: item.steps.map((step) => step.id),
      services: servicesOfItem(dated, item),
    })),
    tools: tools.map(({ id, title, why, url, services }: MandatoryTool) => ({ id, title, why, url, services })),
    toFindOut: toFindOut.map(({ dimension }) => dimension.id),
  }));
  const named = horizons.flatMap(({ items, tools }) => [...items, ...tools].flatMap(({ services }) => services));
  return {
    format: 'guia-eadmin/plan',
    version: 1,
    language: planNames(dated).t('languageTag'),
    date,
    council: {
      name: place.town,
      ine: place.ine,
      comarca: plan.comarca,
      population: place.population,
      year: place.year,
    },
    band: { id: band.id, min: band.min, max: band.max, nearest: plan.orientation },
    summary: { met: plan.met, of: plan.of, notAsked: plan.notAsked, approximate: plan.approximate },
    dimensions: plan.rows.map((row) => dimensionJson(band.id, row)),
    roadmap: horizons,
    toolsKnown: !plan.toolsUnknown,
    services: [...new Set(named)]
      .flatMap((id) => content.services.get(id) ?? [])
      .map(({ id, name, summary, url, topics }) => ({ id, name, summary, url, howToGet: topics.alta.map(statement) })),
    duties: plan.duties.map((duty) => ({ id: duty.id, text: dutyText(duty), article: duty.article, url: duty.url })),
  };
}

function dimensionJson(band: string, row: Row): PlanJson['dimensions'][number] {
  const { dimension, now } = row;
  const byLevel = <T>(value: (level: LevelId) => T) =>
    Object.fromEntries(levelIds.map((level) => [level, value(level)])) as Record<LevelId, T>;
  return {
    id: dimension.id,
    title: dimension.title,
    standing: standingOf(row),
    step: now.known ? now.step.id : null,
    estimated: row.estimated,
    level: row.level,
    asked: byLevel((level) => dimension.levels[band]?.[level] ?? null),
    missing: row.missing.map(({ id }) => id),
    steps: dimension.steps.map(stepJson),
    notices: row.notices.map(statement),
    laws: dimension.laws,
    links: dimension.links,
    wording: byLevel((level) => dimension.advice[band]?.[level]?.text ?? null),
  };
}

function stepJson({ id, label, text, reach }: Step): JsonStep {
  if (!reach) return { id, label, text, reach: null };
  const { actions, effort, effortNote = null, who } = reach;
  return { id, label, text, reach: { actions: actions.map(statement), effort, effortNote, who } };
}

function statement({ text, sources }: Pick<Statement, 'text'> & { sources: readonly Source[] }): JsonStatement {
  return { text, sources: sources.map((source) => ({ ...source })) };
}
