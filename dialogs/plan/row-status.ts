import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import { isNotApplicable } from './is-not-applicable.ts';
import type { Row } from './plan.ts';

/** Where a dimension stands, in two words. */
export function rowStatus(content: Content, t: Sentences, row: Row): string {
  if (isNotApplicable(row)) return t('plan.status.notApplicable');
  if (row.asksNothing) return t('plan.status.noMore');
  if (!row.now.known) return t('plan.status.unknown');
  if (row.missing.length > 0) return t(row.legalGap ? 'plan.status.legal' : 'plan.status.missing');
  return row.level ? t('plan.status.reached', { level: levelTitle(content, row.level) }) : t('plan.status.silent');
}

/** The name of a level inside a sentence; empty when there is none. */
export function levelTitle(content: Content, id: string | null): string {
  return content.levels.find((level) => level.id === id)?.title.toLowerCase() ?? '';
}
