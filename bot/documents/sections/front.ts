import { populationInWords } from '../../../dialogs/questions/population-in-words.ts';
import { type Block, paragraph } from '../document.ts';
import type { Writing } from './writing.ts';

/** Whose plan it is, of which day, and that it is a draft. */
export function frontSection(writing: Writing): Block[] {
  const { t, plan, locale, council, band, day } = writing;
  const { place, comarca } = plan;
  const population = t('document.inhabitants', { population: populationInWords(t, locale, place) });
  const figure = place.year ? `${population} (${place.year})` : population;
  return [
    {
      type: 'facts',
      title: t('document.facts.title'),
      rows: [
        [
          t('document.facts.council'),
          [comarca ? `${council} (${comarca})` : council, ...(place.town ? [figure] : [])].join(': '),
        ],
        [t('document.facts.band'), plan.orientation ? t('document.facts.nearest', { band }) : band],
        [t('document.facts.state'), `${t('document.facts.draft')} (${day})`],
      ],
    },
    ...contentLanguage(writing),
  ];
}

/** In a document in another language, that what the content says is in Catalan. */
export function contentLanguage({ t, locale }: Pick<Writing, 't' | 'locale'>): Block[] {
  return locale === 'ca' ? [] : [paragraph({ text: t('document.contentLanguage'), italic: true })];
}
