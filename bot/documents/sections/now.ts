import { afterColon } from '../../../dialogs/after-colon.ts';
import type { Row } from '../../../dialogs/plan/plan.ts';
import { type Block, heading, type Runs } from '../document.ts';
import type { Writing } from './writing.ts';

/** How each thing is done now, as it was answered: what the picture does not say. */
export function nowSection(writing: Writing): Block[] {
  const { t, plan } = writing;
  return [
    heading(2, t('document.now.heading')),
    {
      type: 'list',
      items: plan.rows.map((row) => [{ text: `${row.dimension.title}: `, bold: true }, ...nowOf(writing, row), '.']),
    },
  ];
}

function nowOf({ t, content, said }: Writing, { now, estimated }: Row): Runs {
  if (!now.known) return [t(`document.now.${now.why}`)];
  const step = said(afterColon(content, now.step.label));
  return estimated ? [step, ` (${t('document.now.estimated')})`] : [step];
}
