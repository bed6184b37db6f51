import { afterColon } from '../../../dialogs/after-colon.ts';
import { type Horizon, type RoadmapItem, roadmap } from '../../../dialogs/plan/roadmap.ts';
import type { Step } from '../../../knowledge/content.ts';
import { type Block, heading, joined, lead, paragraph, type Runs } from '../document.ts';
import { servicesOfItem } from './services.ts';
import { type Writing, withoutStop } from './writing.ts';

/** What to do and when: three horizons, each in the order in which to tackle it. */
export function roadmapSection(writing: Writing): Block[] {
  const { t } = writing;
  const horizons = roadmap(writing.plan);
  const items = horizons.flatMap((horizon) => horizon.items);
  const firsts = new Set(items.filter((item) => items.find(({ row }) => row === item.row) === item));
  return [
    heading(1, t('document.roadmap.heading')),
    paragraph(t('document.roadmap.intro')),
    ...horizons.flatMap((horizon) => horizonBlocks(writing, horizon, firsts)),
  ];
}

/** @param firsts the first item of each dimension: the rest do not say again what it has said */
function horizonBlocks(writing: Writing, horizon: Horizon, firsts: ReadonlySet<RoadmapItem>): Block[] {
  const { t } = writing;
  const { id, items, tools, toFindOut } = horizon;
  const isEmpty = items.length + tools.length + toFindOut.length === 0;
  return [
    heading(2, t(`document.horizons.${id}`)),
    ...(isEmpty ? [paragraph(t('document.roadmap.empty'))] : []),
    ...items.flatMap((item) => itemBlocks(writing, item, firsts.has(item))),
    ...(tools.length > 0 ? toolBlocks(writing, tools) : []),
    ...(toFindOut.length > 0 ? findOutBlocks(writing, toFindOut) : []),
  ];
}

function itemBlocks(writing: Writing, item: RoadmapItem, isFirst: boolean): Block[] {
  const { t, sources, level, content } = writing;
  const { row, steps, legal } = item;
  const { dimension, now } = row;
  const goal = steps.at(-1);
  const services = servicesOfItem(writing, item).map((id) => content.services.get(id)?.name ?? id);
  const asking = item.level === 'obligatori' ? row.notices.filter(({ requires }) => requires) : [];
  return [
    heading(3, dimension.title),
    ...(isFirst && now.known
      ? [
          paragraph(
            { text: t(row.estimated ? 'document.roadmap.nowEstimated' : 'document.roadmap.now'), bold: true },
            ` ${afterColon(content, now.step.text)}`,
          ),
        ]
      : []),
    paragraph(
      {
        text: legal
          ? t('document.roadmap.goalLegal')
          : t('document.roadmap.goal', { level: level(item.level).toLowerCase() }),
        bold: true,
      },
      ` ${afterColon(content, goal?.text ?? '')}`,
    ),
    ...asking.map(
      (notice): Block => ({
        type: 'paragraph',
        look: 'notice',
        runs: [{ text: `${t('document.roadmap.notice')} `, bold: true }, notice.text, ...sources.cite(notice.sources)],
      }),
    ),
    ...steps.flatMap((step) => stepBlocks(writing, step, steps.length > 1)),
    ...(services.length > 0 ? [small(t('document.roadmap.services'), [`${services.join(', ')}.`])] : []),
    ...(isFirst && dimension.laws.length > 0
      ? [
          small(
            t('document.roadmap.laws'),
            joined(
              dimension.laws.map((law) => sources.citeLaw(law)),
              '; ',
            ),
          ),
        ]
      : []),
    ...(isFirst && dimension.links.length > 0
      ? [
          small(
            t('document.roadmap.links'),
            joined(
              dimension.links.map((link) => [link.title, ...sources.cite([link])]),
              '; ',
            ),
          ),
        ]
      : []),
  ];
}

/** How a step is reached: what to do first, how much work it is and whose. */
function stepBlocks({ t, sources, content }: Writing, step: Step, isOneOfMany: boolean): Block[] {
  const { reach } = step;
  if (!reach) return [];
  const who = reach.who.map((role) => t(`plan.roles.${role}`)).join(', ');
  const effort = withoutStop(reach.effortNote ?? t(`plan.effortNames.${reach.effort}`));
  return [
    lead(isOneOfMany ? t('document.roadmap.stepActions', { step: step.label }) : t('document.roadmap.actions')),
    { type: 'list', items: reach.actions.map((action) => [action.text, ...sources.cite(action.sources)]) },
    small(t('document.roadmap.effort'), [
      `${afterColon(content, effort)}. `,
      { text: t('document.roadmap.who'), bold: true },
      ` ${who}.`,
    ]),
  ];
}

function toolBlocks({ t, sources }: Writing, tools: Horizon['tools']): Block[] {
  return [
    heading(3, t('document.roadmap.tools')),
    {
      type: 'table',
      title: t('document.roadmap.tools'),
      columns: [
        { title: t('document.roadmap.tool'), width: 0.24 },
        { title: t('document.roadmap.why'), width: 0.36 },
        { title: t('document.law.asks'), width: 0.4 },
      ],
      rows: tools.map((tool) => [
        [{ text: tool.title, bold: true }, ...sources.cite([tool])],
        [tool.why],
        tool.law ? [`${tool.law.text} `, ...sources.citeLaw(tool.law)] : [t('document.law.none')],
      ]),
    },
  ];
}

function findOutBlocks({ t, content }: Writing, rows: Horizon['toFindOut']): Block[] {
  return [
    heading(3, t('document.roadmap.findOut')),
    lead(t('document.roadmap.findOutIntro')),
    ...rows.flatMap(({ dimension }): Block[] => [
      lead(dimension.title),
      {
        type: 'list',
        items: dimension.steps.map(({ label, signs: [sign] }) => [`${label}: ${afterColon(content, sign ?? '')}`]),
      },
    ]),
  ];
}

function small(name: string, runs: Runs): Block {
  return { type: 'paragraph', look: 'small', runs: [{ text: `${name} `, bold: true }, ...runs] };
}
