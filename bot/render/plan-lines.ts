import { afterColon } from '../../dialogs/after-colon.ts';
import { dutyText } from '../../dialogs/plan/duty-text.ts';
import { firstThings } from '../../dialogs/plan/first-things.ts';
import { isNotApplicable } from '../../dialogs/plan/is-not-applicable.ts';
import { obligingLaw } from '../../dialogs/plan/obliging-law.ts';
import type { Plan, Row } from '../../dialogs/plan/plan.ts';
import { type HorizonId, type RoadmapItem, roadmap } from '../../dialogs/plan/roadmap.ts';
import { rolesOf } from '../../dialogs/plan/roles-of.ts';
import { levelTitle } from '../../dialogs/plan/row-status.ts';
import { populationInWords } from '../../dialogs/questions/population-in-words.ts';
import { withoutStop } from '../../dialogs/without-stop.ts';
import type { Content, MandatoryTool, Step } from '../../knowledge/content.ts';
import { sentenceCase } from '../../locales/sentence-case.ts';
import { formatNumber, type Locale, type Sentences } from '../../locales/sentences.ts';

/** The sentences of a plan, once, for the card and for the text. Markdown. */
export interface PlanLines {
  title: string;
  headline: string[];
  /** Where to begin: the first things of all the horizons, each with its first action, who, effort and law; null when all is done. */
  firsts: { title: string; items: { title: string; lines: string[] }[] } | null;
  /** What is short of «obligatori» or of the law, in order; each with its first action. */
  missing: { title: string; items: { title: string; lines: string[] }[] } | null;
  tools: { title: string; lines: string[] };
  /** What comes after, in this mandate: the recommended level. */
  next: { title: string; lines: string[] } | null;
  /** What comes later: the advanced level. */
  later: { title: string; lines: string[] } | null;
  duties: { title: string; lines: string[] };
  /** Where each dimension stands, in words. */
  table: { title: string };
}

/** The plan on one screen: what is missing and where to start. */
export function planLines(content: Content, t: Sentences, locale: Locale, plan: Plan): PlanLines {
  const band = t('population.bandName', {
    min: formatNumber(locale, plan.band.min),
    max: formatNumber(locale, plan.band.max),
  });
  const { place, met, of } = plan;
  const horizons = roadmap(plan);
  const horizon = (id: HorizonId) => {
    const items = horizons.find((each) => each.id === id)?.items ?? [];
    return items.length === 0
      ? null
      : { title: t(`plan.horizons.${id}`), lines: items.map((item) => itemLine(content, t, item)) };
  };
  return {
    title: place.town
      ? t('plan.titleTown', { town: sentenceCase(place.town) })
      : sentenceCase(t('plan.titleFigure', { population: populationInWords(t, locale, place) })),
    headline: [
      ...(plan.orientation ? [t('plan.orientation', { band })] : []),
      ...(of > 0 ? [t(headlineOf(plan), { met, of, band })] : []),
      ...(met === of && plan.tools.length > 0 ? [t('plan.butTools', { count: plan.tools.length })] : []),
      ...(plan.unasked > 0 ? [t('plan.notAsked', { count: plan.unasked })] : []),
      ...(plan.approximate ? [t('plan.approximate')] : []),
      ...(plan.approximate && plan.toolsUnknown ? [t('plan.toolsNotAsked')] : []),
      ...(plan.unknown.length > 0 ? [t('plan.unknownCount', { count: plan.unknown.length })] : []),
    ],
    firsts: firstOnes(content, t, plan),
    missing:
      plan.missing.length === 0
        ? null
        : {
            title: t('plan.missingTitle'),
            items: plan.missing.map((row) => ({ title: row.dimension.title, lines: shortLines(content, t, row) })),
          },
    tools: {
      title: toolsTitle(t, plan),
      lines: plan.tools.map((tool) => `[${tool.title}](${tool.url}): ${afterColon(content, tool.why)}`),
    },
    next: horizon('mandat'),
    later: horizon('mes-endavant'),
    duties: {
      title: t('plan.dutiesTitle'),
      lines: plan.duties.map((duty) => `${dutyText(duty)} ([${duty.article}](${duty.url}))`),
    },
    table: { title: t('plan.tableTitle') },
  };
}

/** That all is met is only said where all is known. */
function headlineOf({ met, of, unknown }: Plan): string {
  if (unknown.length > 0) return 'plan.headlineKnown';
  return met === of ? 'plan.headlineAll' : 'plan.headline';
}

function firstOnes(content: Content, t: Sentences, plan: Plan): PlanLines['firsts'] {
  const items = firstThings(content, plan);
  if (items.length === 0) return null;
  return {
    title: t('plan.firstsTitle'),
    items: items.map((first) =>
      'tool' in first
        ? { title: first.tool.short, lines: toolLines(content, t, first.tool) }
        : { title: first.item.row.dimension.title, lines: firstLines(content, t, first.item) },
    ),
  };
}

/** A tool that is lacking, told as an area is: its first action, how much work it is, whose, and the norm that asks for what it does. */
function toolLines(content: Content, t: Sentences, { action, effort, who, law }: MandatoryTool): string[] {
  const cost = [
    levelTitle(content, 'obligatori'),
    t(`plan.effortNames.${effort}`),
    rolesOf(t, who),
    law ? `[${law.article}](${law.url})` : t('plan.modelAdvises'),
  ];
  return [t('plan.firstAction', { action: afterColon(content, action) }), cost.join(' · ')];
}

function firstLines(content: Content, t: Sentences, item: RoadmapItem): string[] {
  const { steps, level, legal } = item;
  const reach = steps[0]?.reach;
  const [action] = reach?.actions ?? [];
  const law = obligingLaw(item);
  const cost = [
    legal ? t('plan.status.legal') : levelTitle(content, level),
    ...(reach ? [t(`plan.effortNames.${reach.effort}`), rolesOf(t, reach.who)] : []),
    law ? `[${law.article}](${law.url})` : t('plan.modelAdvises'),
  ];
  return [...(action ? [t('plan.firstAction', { action: afterColon(content, action.text) })] : []), cost.join(' · ')];
}

function toolsTitle(t: Sentences, plan: Plan): string {
  if (plan.tools.length > 0) return t('plan.toolsTitle');
  return plan.toolsUnknown ? '' : t('plan.toolsNone');
}

/** One thing to do, with how much work it is and whose. */
function itemLine(content: Content, t: Sentences, { row, steps }: RoadmapItem): string {
  const step = steps.at(-1);
  const reach = steps[0]?.reach;
  const who = reach && rolesOf(t, reach.who);
  const cost = reach ? ` *(${t(`plan.effortNames.${reach.effort}`)} · ${who})*` : '';
  return `**${row.dimension.title}**: ${afterColon(content, step?.text ?? '')}${cost}`;
}

function shortLines(content: Content, t: Sentences, row: Row): string[] {
  const step = row.now.known ? afterColon(content, row.now.step.text) : '';
  const [action] = row.missing[0]?.reach?.actions ?? [];
  const gap = row.notices.find((notice) => notice.requires);
  return [
    t('plan.stepNow', { step: withoutStop(step) }),
    ...(row.legalGap && gap ? [t('plan.notice', { text: gap.text })] : []),
    ...(action ? [t('plan.firstAction', { action: afterColon(content, action.text) })] : []),
  ];
}

/** What a step is worth in the band of the town. */
function levelLine(t: Sentences, row: Row, levelName: (id: string | null) => string): string {
  if (row.asksNothing) return t('plan.asksNothing');
  if (row.level) return t('plan.levelReached', { level: levelName(row.level) });
  return row.silent ? t('plan.modelSilent') : t('plan.levelNone');
}

/** Everything the plan says of one dimension. */
export function rowLines(content: Content, t: Sentences, plan: Plan, row: Row): string[] {
  const { dimension, now } = row;
  const levelName = (id: string | null) => levelTitle(content, id);
  const small = (text: string) => afterColon(content, text);
  const status = now.known
    ? [
        t(row.estimated ? 'plan.stepEstimated' : 'plan.stepNow', { step: small(withoutStop(now.step.text)) }),
        levelLine(t, row, levelName),
        ...(row.legalGap ? [t('plan.levelLegalGap')] : []),
      ]
    : [unknownLine(t, row, now.why)];
  const signs = dimension.steps
    .map(({ label, signs: [sign] }) => `${small(label)} – ${small(withoutStop(sign ?? ''))}`)
    .join(' · ');
  const target = row.missing.at(-1);
  const climb = [...row.missing, ...(row.next?.steps ?? [])];
  const start = climb[0]?.reach;
  const nextCell = row.next ? dimension.advice[plan.band.id]?.[row.next.level] : null;
  const services = [
    ...new Set([...(dimension.advice[plan.band.id]?.obligatori?.services ?? []), ...(nextCell?.services ?? [])]),
  ]
    .map((id) => content.services.get(id))
    .filter((service) => service !== undefined)
    .map((service) => `[${service.name}](${service.url})`);
  if (isNotApplicable(row)) return status;
  return [
    status.join(' '),
    ...row.notices.map((notice) => `${t('plan.notice', { text: notice.text })} ${cite(notice.sources)}`),
    ...(!now.known && !row.asksNothing ? [t('plan.lookAtSigns', { signs })] : []),
    ...(target ? [`**${t(row.legalGap ? 'plan.missingLegal' : 'plan.missing', { step: small(target.text) })}**`] : []),
    ...row.climbs.map(
      ({ level, steps }) => `**${t('plan.next', { level: levelName(level), step: small(steps.at(-1)?.text ?? '') })}**`,
    ),
    ...(row.climbs.length > 0 || !now.known || row.silent || row.asksNothing || target ? [] : [t('plan.nextTop')]),
    ...(start ? actionLines(content, t, start) : []),
    ...(start
      ? [
          [
            t('plan.effort', { effort: small(start.effortNote ?? t(`plan.effortNames.${start.effort}`)) }),
            t('plan.who', { who: rolesOf(t, start.who) }),
          ].join(' '),
        ]
      : []),
    ...(nextCell && row.next
      ? [t('plan.advice', { level: levelName(row.next.level), text: small(nextCell.text) })]
      : []),
    ...(services.length > 0 ? [t('plan.services', { services: services.join(', ') })] : []),
    ...(dimension.laws.length > 0
      ? [
          t('plan.laws', {
            laws: dimension.laws
              .map((law) => `${small(withoutStop(law.text))} ([${law.article}](${law.url}))`)
              .join('; '),
          }),
        ]
      : []),
    ...(dimension.links.length > 0
      ? [`${t('plan.links')}: ${dimension.links.map((link) => `[${link.title}](${link.url})`).join(' · ')}`]
      : []),
  ];
}

function unknownLine(t: Sentences, { asksNothing }: Row, why: 'dont-know' | 'not-applicable'): string {
  if (why === 'not-applicable') return t('plan.stepNotApplicable');
  return t(asksNothing ? 'plan.asksNothing' : 'plan.stepUnknown');
}

/** What is done first, and whose it is; then the rest. */
function actionLines(content: Content, t: Sentences, { actions, who }: NonNullable<Step['reach']>): string[] {
  const [first, ...rest] = actions;
  if (!first) return [];
  const beginning = t('plan.firstStep', { who: rolesOf(t, who), action: afterColon(content, first.text) });
  return [beginning, ...rest.map(({ text }) => `→ ${text}`)].map((line, at) =>
    `${line} ${cite(actions[at]?.sources ?? [])}`.trim(),
  );
}

function cite(sources: readonly { title: string; url: string }[]): string {
  return sources.map((source) => `([${source.title}](${source.url}))`).join(' ');
}
