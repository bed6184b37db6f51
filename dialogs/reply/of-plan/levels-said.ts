import { sentenceCase } from '../../../locales/sentence-case.ts';
import { modelSource } from '../../plan/model-source.ts';
import type { Asked, Said } from './asked.ts';
import { listed } from './listed.ts';

/** What the words of a plan mean: its levels, and where the law asks for more than the model. */
export function levelsSaid({ content, t, given }: Asked): Said {
  const isApproximate = given.kind === 'plan' && given.plan.approximate;
  return {
    lines: [
      listed([
        ...content.levels.map(({ title, text }) => `**${title}**: ${text}`),
        `**${sentenceCase(t('plan.status.legal'))}**: ${t('plan.ask.levels.law')}`,
        `**${sentenceCase(t('plan.status.noMore'))}**: ${t('plan.ask.levels.noMore')}`,
        ...(isApproximate ? [t('plan.ask.levels.approximate')] : []),
      ]),
    ],
    sources: [modelSource(t)],
  };
}
