import { modelSource } from '../../../dialogs/plan/model-source.ts';
import { type Block, heading, paragraph } from '../document.ts';
import type { ListWriting } from './writing.ts';

/** What the document is not. */
export function limitsSection({ t, day, sources }: ListWriting): Block[] {
  return [
    heading(1, t('document.limits.heading')),
    paragraph(t('document.limits.report', { day })),
    paragraph(t('list.document.model'), ...sources.cite([modelSource(t)])),
    paragraph(t('document.limits.sources')),
  ];
}
