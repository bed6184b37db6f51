import { populationInWords } from '../../../dialogs/questions/population-in-words.ts';
import type { Block } from '../document.ts';
import type { ListWriting } from './writing.ts';

/** Whose list it is, of which day, and that it is a draft. */
export function frontSection({ t, list, locale, council, day }: ListWriting): Block[] {
  const { place, comarca, side } = list;
  const population = t('document.inhabitants', { population: populationInWords(t, locale, place) });
  return [
    {
      type: 'facts',
      title: t('document.facts.title'),
      rows: [
        [t('document.facts.council'), comarca ? `${council} (${comarca})` : council],
        [t('document.facts.population'), place.year ? `${population} (${place.year})` : population],
        [t('document.facts.band'), t(`list.document.${side}`)],
        [t('document.facts.state'), `${t('document.facts.draft')} (${day})`],
      ],
    },
  ];
}
