import { formatDate } from '../../../locales/sentences.ts';
import type { Work } from '../../plan/work.ts';
import type { Asked, Said } from './asked.ts';
import { lawLink } from './law-link.ts';
import { listed } from './listed.ts';

/** What is mandatory and lacking, since when and by which norm, and what else the law asks. */
export function dutySaid({ t, locale, work }: Asked): Said {
  const line = ({ short, law, since }: Work) =>
    `**${short}**: ${[
      law ? lawLink(law) : t('plan.ask.duty.model'),
      ...(since ? [t('list.sinceDay', { day: formatDate(locale, since.day) })] : []),
    ].join(', ')}`;
  const hasTools = work.now.some(({ kind }) => kind === 'tool');
  return {
    lines: [
      ...(work.now.length > 0 ? [t('plan.ask.duty.lacking'), listed(work.now.map(line))] : []),
      ...(work.now.length === 0 && !work.toolsUnknown ? [t('plan.ask.duty.none')] : []),
      ...(work.toolsUnknown ? [t('plan.toolsNotAsked')] : []),
      ...(hasTools ? [t('plan.ask.duty.tools')] : []),
      ...(work.toCheck.length > 0 ? [t('plan.ask.duty.check'), listed(work.toCheck.map(line))] : []),
      t('plan.ask.duty.own'),
    ],
    sources: [],
  };
}
