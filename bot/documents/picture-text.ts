import { placeName } from '../../dialogs/reply/place-name.ts';
import { type DatedPlan, planNames } from './dated-plan.ts';
import { standingOf } from './standing.ts';

/** The picture in words, one sentence a dimension: what somebody who cannot see it is told. */
export function pictureText(dated: DatedPlan): string {
  const { t, band, day, level } = planNames(dated);
  const { locale, plan } = dated;
  const council = placeName(locale, t, plan.place);
  const rows = plan.rows.map((row) => {
    const standing = standingOf(row);
    const sentence = standing === 'law' && !row.level ? 'law-alone' : standing;
    return t(`document.alternative.${sentence}`, {
      dimension: row.dimension.title,
      level: row.level ? level(row.level).toLowerCase() : '',
    });
  });
  return [
    t('document.alternative.intro', { council, band, day }),
    ...(plan.orientation ? [t('document.alternative.orientation')] : []),
    ...(plan.approximate ? [t('document.alternative.approximate')] : []),
    ...rows,
  ].join(' ');
}
