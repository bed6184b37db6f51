import type { DutyList } from '../../dialogs/plan/duty-list.ts';
import { populationInWords } from '../../dialogs/questions/population-in-words.ts';
import type { Content } from '../../knowledge/content.ts';
import { sentenceCase } from '../../locales/sentence-case.ts';
import { formatDate, type Locale, type Sentences, sentences } from '../../locales/sentences.ts';

/** The list of a council outside the model on the day it was given: what its picture and documents are made of. */
export interface DatedList {
  content: Content;
  locale: Locale;
  list: DutyList;
  /** ISO date. */
  date: string;
}

/** The names that they give to things, in the reader's language. */
export interface ListNames {
  t: Sentences;
  /** «Gósol», or «Municipi de 300 habitants» when only the figure is known: with a capital, as a title. */
  council: string;
  /** «25 de novembre del 2026» */
  day: string;
}

export function listNames({ locale, list, date }: DatedList): ListNames {
  const t = sentences(locale);
  const { place } = list;
  const council = place.town ?? t('document.unnamed', { population: populationInWords(t, locale, place) });
  return { t, council: sentenceCase(council), day: formatDate(locale, date) };
}
