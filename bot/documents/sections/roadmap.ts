import { afterColon } from '../../../dialogs/after-colon.ts';
import { type Horizon, type RoadmapItem, roadmap } from '../../../dialogs/plan/roadmap.ts';
import { rolesOf } from '../../../dialogs/plan/roles-of.ts';
import { withoutStop } from '../../../dialogs/without-stop.ts';
import type { Step } from '../../../knowledge/content.ts';
import { type Block, heading, lead, paragraph, type Runs } from '../document.ts';
import { servicesOfItem } from './services.ts';
import type { Writing } from './writing.ts';

/**
 * What to do and when: three horizons, each in the order in which to tackle it. What is for later is told in a line each. So is what is
 * for the mandate of an area that has something to be done before; and, after the quick diagnosis, that is only near enough to know
 * where to look, all that is for the mandate.
 */
export function roadmapSection(writing: Writing): Block[] {
  const { t, plan } = writing;
  const horizons = roadmap(plan);
  const items = horizons.flatMap((horizon) => horizon.items);
  const firsts = new Set(items.filter((item) => items.find(({ row }) => row === item.row) === item));
  return [
    heading(1, t('document.roadmap.heading')),
    paragraph(t(plan.approximate ? 'document.roadmap.introQuick' : 'document.roadmap.intro')),
    ...horizons.flatMap((horizon) => horizonBlocks(writing, horizon, firsts)),
  ];
}

/** @param firsts the first item of each dimension: of what comes after it, a line is enough */
function horizonBlocks(writing: Writing, horizon: Horizon, firsts: ReadonlySet<RoadmapItem>): Block[] {
  const { t, plan } = writing;
  const { id, items, tools, toFindOut } = horizon;
  const isEmpty = items.length + tools.length + toFindOut.length === 0;
  const isInDetail = (item: RoadmapItem) => id === 'ara' || (id === 'mandat' && !plan.approximate && firsts.has(item));
  const inDetail = items.filter(isInDetail);
  const rest = items.filter((item) => !isInDetail(item));
  return [
    heading(2, t(`document.horizons.${id}`)),
    ...(isEmpty ? [paragraph(t('document.roadmap.empty'))] : []),
    ...inDetail.flatMap((item) => itemBlocks(writing, item)),
    ...(inDetail.length > 0 && rest.length > 0 ? [heading(3, t('document.roadmap.afterNow'))] : []),
    ...(rest.length > 0 ? [inShort(writing, rest)] : []),
    ...(tools.length > 0 ? toolBlocks(writing, tools) : []),
    ...(toFindOut.length > 0 ? findOutBlocks(writing, toFindOut) : []),
  ];
}

/** One line for each: what is aimed at, how long it takes and whose it is. */
function inShort({ t, content, said }: Writing, items: readonly RoadmapItem[]): Block {
  return {
    type: 'list',
    items: items.map(({ row, steps }) => {
      const reach = steps[0]?.reach;
      const cost = reach ? ` (${t(`plan.effortNames.${reach.effort}`)}; ${rolesOf(t, reach.who)})` : '';
      return [
        { text: `${row.dimension.title}: `, bold: true },
        said(withoutStop(afterColon(content, steps.at(-1)?.text ?? ''))),
        `${cost}.`,
      ];
    }),
  };
}

function itemBlocks(writing: Writing, item: RoadmapItem): Block[] {
  const { t, sources, level, content, said } = writing;
  const { row, steps, legal } = item;
  const { dimension, now } = row;
  const services = servicesOfItem(writing, item).map((id) => content.services.get(id)?.name ?? id);
  const asking = item.level === 'obligatori' ? row.notices.filter(({ requires }) => requires) : [];
  const nowRuns: Runs = now.known
    ? [
        { text: t(row.estimated ? 'document.roadmap.nowEstimated' : 'document.roadmap.now'), bold: true },
        ' ',
        said(`${afterColon(content, now.step.text)} `),
      ]
    : [];
  const goal = legal
    ? t('document.roadmap.goalLegal')
    : t('document.roadmap.goal', { level: level(item.level).toLowerCase() });
  return [
    heading(3, dimension.title),
    paragraph(
      ...nowRuns,
      { text: goal, bold: true },
      ' ',
      said(afterColon(content, steps.at(-1)?.text ?? '')),
      ...asking.flatMap(
        (notice): Runs => [
          { text: ` ${t('document.roadmap.notice')} `, bold: true },
          said(notice.text),
          ...sources.cite(notice.sources),
        ],
      ),
    ),
    { type: 'list', items: steps.flatMap((step) => stepItems(writing, step, steps.length > 1)) },
    ...(services.length > 0 ? [small(t('document.roadmap.services'), [`${services.join(', ')}.`])] : []),
  ];
}

/** How a step is reached: what to do, then how much work it is and whose. */
function stepItems({ t, sources, content, said }: Writing, step: Step, isOneOfMany: boolean): Runs[] {
  const { reach } = step;
  if (!reach) return [];
  const effort = withoutStop(reach.effortNote ?? t(`plan.effortNames.${reach.effort}`));
  return reach.actions.map(
    (action, at): Runs => [
      ...(at === 0
        ? [
            said(isOneOfMany ? `${step.label} · ` : '', { italic: true }),
            reach.effortNote === undefined
              ? { text: effort, italic: true as const }
              : said(afterColon(content, effort), { italic: true }),
            { text: ` · ${rolesOf(t, reach.who)}: `, italic: true as const },
          ]
        : []),
      said(action.text),
      ...sources.cite(action.sources),
    ],
  );
}

function toolBlocks({ t, sources, said }: Writing, tools: Horizon['tools']): Block[] {
  return [
    heading(3, t('document.roadmap.tools')),
    {
      type: 'list',
      items: tools.map((tool) => [
        said(`${tool.title}: `, { bold: true }),
        said(tool.why),
        ...sources.cite([tool]),
        ...(tool.law ? [said(` ${tool.law.text} `), ...sources.citeLaw(tool.law)] : []),
      ]),
    },
  ];
}

function findOutBlocks({ t, content, said }: Writing, rows: Horizon['toFindOut']): Block[] {
  return [
    heading(3, t('document.roadmap.findOut')),
    lead(t('document.roadmap.findOutIntro')),
    ...rows.flatMap(({ dimension }): Block[] => [
      lead(dimension.title),
      {
        type: 'list',
        items: dimension.steps.map(({ label, signs: [sign] }) => [
          said(`${label}: ${afterColon(content, sign ?? '')}`),
        ]),
      },
    ]),
  ];
}

function small(name: string, runs: Runs): Block {
  return { type: 'paragraph', look: 'small', runs: [{ text: `${name} `, bold: true }, ...runs] };
}
