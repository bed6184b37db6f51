import { modelUrl } from '../../../dialogs/plan/model-url.ts';
import { levelIds } from '../../../knowledge/schema/ids.ts';
import { type Block, heading, paragraph } from '../document.ts';
import type { Writing } from './writing.ts';

/** Annex: the words of the model itself, for the band of the plan. */
export function wordingSection({ t, plan, band, level, sources }: Writing): Block[] {
  return [
    { type: 'heading', level: 1, text: t('document.wording.heading'), newPage: true },
    paragraph(t('document.wording.intro', { band }), ...sources.cite([{ title: t('wording.source'), url: modelUrl }])),
    ...plan.rows.flatMap(({ dimension }): Block[] => [
      heading(3, dimension.title),
      {
        type: 'list',
        items: levelIds.map((id) => [
          { text: `${level(id)}: `, bold: true },
          dimension.advice[plan.band.id]?.[id]?.text ?? t('wording.silent'),
        ]),
      },
    ]),
  ];
}
