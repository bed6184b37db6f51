import { modelSource } from '../../../dialogs/plan/model-source.ts';
import { type Block, heading, paragraph } from '../document.ts';
import type { Writing } from './writing.ts';

/** What the document is not. */
export function limitsSection({ t, day, sources }: Writing): Block[] {
  return [
    heading(1, t('document.limits.heading')),
    paragraph(t('document.limits.report', { day })),
    paragraph(t('document.limits.model'), ...sources.cite([modelSource(t)])),
    paragraph(t('document.limits.sources')),
  ];
}
