import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { townOf } from '../../knowledge/town-of.ts';
import { sentenceCase } from '../../locales/sentence-case.ts';
import { formatDate, type Sentences } from '../../locales/sentences.ts';
import type { Memory } from '../memory.ts';
import { type SharedPlan, saysTheSame, sharedPlan } from '../plan/shared-plan.ts';
import type { Button, TextReply } from '../replies.ts';
import { lastDiagnosis } from './kept-diagnosis.ts';
import { withArticle } from './with-article.ts';

/** What of the last diagnosis the body that runs the service sees: nothing, what it says now, or what it said before. */
export type SharingNow =
  | { state: 'not-seen'; plan: SharedPlan }
  | { state: 'seen'; plan: SharedPlan }
  | { state: 'seen-before'; plan: SharedPlan; seen: SharedPlan };

/** @returns null when there is no diagnosis, or it does not say of which town it is */
export function sharingNow(content: Content, memory: Memory): SharingNow | null {
  const last = lastDiagnosis(content, memory);
  const plan = last && sharedPlan(content, last);
  if (!plan) return null;
  const seen = memory.shared.find(({ town }) => town === plan.town);
  if (!seen) return { state: 'not-seen', plan };
  return saysTheSame(seen, plan) ? { state: 'seen', plan } : { state: 'seen-before', plan, seen };
}

/** Asks whether it may be seen, saying what would be; the button says by whom, for who sees it before the question. */
export function askToShare({ content, sharing }: Knowledge, t: Sentences, memory: Memory, now: SharingNow): TextReply {
  const owner = ownerIn(memory, sharing);
  const place = townName(content, now.plan.town);
  const notNow: Button = { label: t('sharing.notNow'), value: { command: 'decline' } };
  if (now.state === 'not-seen') {
    const buttons: Button[] = [{ label: t('sharing.yes', { owner }), value: { command: 'let-see' } }, notNow];
    return { type: 'text', text: t('sharing.offer', { owner, place }), buttons };
  }
  if (now.state === 'seen') {
    return { type: 'text', text: `${t('sharing.seen', { owner, place })} ${t('sharing.undo')}`, buttons: [stop(t)] };
  }
  const date = formatDate(memory.locale, now.seen.date);
  const text = sentenceCase(t('sharing.seenBefore', { owner, place, date }));
  return {
    type: 'text',
    text,
    buttons: [{ label: t('sharing.yesAgain', { owner }), value: { command: 'let-see' } }, stop(t), notNow],
  };
}

/** That it is seen from now on, what is, and how to take it back. */
export function nowSeen({ content, sharing }: Knowledge, t: Sentences, memory: Memory, plan: SharedPlan): TextReply {
  const owner = ownerIn(memory, sharing);
  const date = formatDate(memory.locale, plan.date);
  const others = memory.shared.filter(({ town }) => town !== plan.town).map(({ town }) => townName(content, town));
  const text = [
    t('sharing.done', { owner, place: townName(content, plan.town), date }),
    ...(others.length > 0 ? [t('sharing.also', { places: others.join(', ') })] : []),
    t('sharing.undo'),
  ];
  return { type: 'text', text: text.join(' '), buttons: [stop(t)] };
}

/** That it is seen no more; or that nothing was. */
export function noLongerSeen({ content, sharing }: Knowledge, t: Sentences, memory: Memory): TextReply {
  if (memory.shared.length === 0) {
    const text = sharing ? t('sharing.nothing', { owner: ownerIn(memory, sharing) }) : t('sharing.off');
    return { type: 'text', text, buttons: [] };
  }
  const places = memory.shared.map(({ town }) => townName(content, town)).join(', ');
  return { type: 'text', text: t('sharing.stopped', { places }), buttons: [] };
}

/** That it stays as it is, and how to say so another day. */
export function notShared({ sharing }: Knowledge, t: Sentences, memory: Memory): TextReply {
  return { type: 'text', text: t('sharing.declined', { owner: ownerIn(memory, sharing) }), buttons: [] };
}

function stop(t: Sentences): Button {
  return { label: t('sharing.stop'), value: { command: 'stop-seeing' } };
}

function ownerIn({ locale }: Memory, sharing: Knowledge['sharing']): string {
  return withArticle(locale, sharing?.owner ?? '');
}

function townName(content: Content, town: string): string {
  return townOf(content, town)?.name ?? town;
}
