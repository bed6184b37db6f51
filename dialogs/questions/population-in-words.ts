import { formatNumber, type Locale, type Sentences } from '../../locales/sentences.ts';
import type { PopulationAnswer } from './population-answer.ts';

/** «8.527»; or what was said when it was no figure: «entre 6.000 i 7.000», «menys de 4.000». */
export function populationInWords(
  t: Sentences,
  locale: Locale,
  { population, said }: Pick<PopulationAnswer, 'population' | 'said'>,
): string {
  if (!said) return formatNumber(locale, population);
  const { from, to } = said;
  if (from !== null && to !== null)
    return t('population.said.between', { from: formatNumber(locale, from), to: formatNumber(locale, to) });
  return from === null
    ? t('population.said.under', { to: formatNumber(locale, (to ?? population) + 1) })
    : t('population.said.over', { from: formatNumber(locale, from - 1) });
}
