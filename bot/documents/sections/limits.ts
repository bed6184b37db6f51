import { modelUrl } from '../../../dialogs/plan/model-url.ts';
import { type Block, heading, paragraph } from '../document.ts';
import type { Writing } from './writing.ts';

/** What the document is not. */
export function limitsSection({ t, day, sources }: Writing): Block[] {
  return [
    heading(1, t('document.limits.heading')),
    paragraph(t('document.limits.report', { day })),
    paragraph(t('document.limits.model'), ...sources.cite([{ title: t('wording.source'), url: modelUrl }])),
    paragraph(t('document.limits.sources')),
  ];
}
