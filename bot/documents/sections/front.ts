import { populationInWords } from '../../../dialogs/questions/population-in-words.ts';
import type { Block } from '../document.ts';
import type { Writing } from './writing.ts';

/** Whose plan it is, of which day, and that it is a draft. */
export function frontSection({ t, plan, locale, council, band, day }: Writing): Block[] {
  const { place, comarca } = plan;
  const population = t('document.inhabitants', { population: populationInWords(t, locale, place) });
  return [
    {
      type: 'facts',
      title: t('document.facts.title'),
      rows: [
        [t('document.facts.council'), comarca ? `${council} (${comarca})` : council],
        [t('document.facts.population'), place.year ? `${population} (${place.year})` : population],
        [t('document.facts.band'), plan.orientation ? t('document.facts.nearest', { band }) : band],
        [t('document.facts.state'), `${t('document.facts.draft')} (${day})`],
      ],
    },
  ];
}
