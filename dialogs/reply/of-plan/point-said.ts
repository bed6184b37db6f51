import { sentenceCase } from '../../../locales/sentence-case.ts';
import { afterColon } from '../../after-colon.ts';
import { pointsOf, type Work } from '../../plan/work.ts';
import type { Button } from '../../replies.ts';
import { withoutStop } from '../../without-stop.ts';
import { howToGet } from '../how-to-get.ts';
import type { Asked, Said } from './asked.ts';
import { changeButton } from './change-button.ts';
import { costOf } from './cost-of.ts';
import { lawLink } from './law-link.ts';
import { listed, listedIn } from './listed.ts';

const mostActions = 4;
const mostServices = 2;

/** One of the things to do, explained: how it is, what it takes, how it is begun, whose it is and which law asks for it. */
export function pointSaid(asked: Asked): Said {
  const { content, t, work } = asked;
  const points = pointsOf(work);
  const at = asked.at ?? 1;
  const point = points[at - 1];
  if (!point) return noSuchPoint(asked, points);
  const small = (text: string) => withoutStop(afterColon(content, text));
  const actions = point.actions.slice(0, mostActions);
  const services = point.services.flatMap((id) => content.services.get(id) ?? []);
  const names = services.map(({ name }) => name);
  return {
    title: `${at}. ${point.title}`,
    lines: [
      ...(point.now ? [t('plan.stepNow', { step: small(point.now) })] : []),
      point.caution
        ? t('plan.notice', { text: point.caution })
        : `${withoutStop(point.kind === 'area' ? t('plan.ask.point.asks', { asks: small(point.asks) }) : sentenceCase(point.asks))}.`,
      ...(actions.length > 0
        ? [`${t('plan.ask.point.actions')}\n\n${listed(actions.map(({ text }) => `${withoutStop(text)}.`))}`]
        : []),
      [
        costOf(t, point),
        names.length > 0 ? t('plan.ask.point.services', { names: listedIn(t, names) }) : '',
        point.law ? lawLink(point.law) : t(work.now.includes(point) ? 'plan.ask.duty.model' : 'plan.modelAdvises'),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    ],
    sources: actions.flatMap(({ sources }) => sources.filter(({ url }) => url !== point.law?.url)),
    buttons: [
      ...following(asked, points, at),
      ...howToGet(t, services.slice(0, mostServices)),
      changeButton(asked, point),
    ],
  };
}

/** What there is instead, of a point that the plan has not. */
function noSuchPoint({ t }: Asked, points: readonly Work[]): Said {
  if (points.length === 0) return { lines: [t('plan.ask.scope.nothing')], sources: [] };
  return {
    lines: [
      t('plan.ask.point.none', { count: points.length }),
      points.map(({ short }, nth) => `${nth + 1}. ${short}`).join('\n'),
    ],
    sources: [],
  };
}

function following({ t }: Asked, points: readonly Work[], at: number): Button[] {
  const next = points[at];
  return next
    ? [{ label: t('plan.ask.buttons.following', { title: next.short }), value: { ofPlan: 'point', at: at + 1 } }]
    : [];
}
