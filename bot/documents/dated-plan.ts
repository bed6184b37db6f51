import type { Plan } from '../../dialogs/plan/plan.ts';
import { populationInWords } from '../../dialogs/questions/population-in-words.ts';
import type { Content } from '../../knowledge/content.ts';
import { sentenceCase } from '../../locales/sentence-case.ts';
import { formatDate, formatNumber, type Locale, type Sentences, sentences } from '../../locales/sentences.ts';

/** A plan on the day it was given: what pictures and documents are made of. */
export interface DatedPlan {
  content: Content;
  locale: Locale;
  plan: Plan;
  /** ISO date. */
  date: string;
}

/** The names that pictures and documents give to things, in the reader's language. */
export interface PlanNames {
  t: Sentences;
  /** «Tona», or «Municipi de 8.527 habitants» when only the figure is known: with a capital, as a title. */
  council: string;
  /** «de 5.000 a 10.000 habitants» */
  band: string;
  /** «25 de novembre del 2026» */
  day: string;
  /** «Obligatori» */
  level(id: string): string;
}

export function planNames({ content, locale, plan, date }: DatedPlan): PlanNames {
  const t = sentences(locale);
  const number = (value: number) => formatNumber(locale, value);
  return {
    t,
    council: sentenceCase(
      plan.place.town ?? t('document.unnamed', { population: populationInWords(t, locale, plan.place) }),
    ),
    band: t('population.bandName', { min: number(plan.band.min), max: number(plan.band.max) }),
    day: formatDate(locale, date),
    level: (id) => content.levels.find((level) => level.id === id)?.title ?? id,
  };
}
