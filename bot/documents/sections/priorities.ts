import { sourcesOfAction } from '../../../dialogs/plan/duty-list.ts';
import { firstThings } from '../../../dialogs/plan/first-things.ts';
import { obligingLaw } from '../../../dialogs/plan/obliging-law.ts';
import type { RoadmapItem } from '../../../dialogs/plan/roadmap.ts';
import { rolesOf } from '../../../dialogs/plan/roles-of.ts';
import type { MandatoryTool } from '../../../knowledge/content.ts';
import { type Block, heading, type Runs } from '../document.ts';
import type { Writing } from './writing.ts';

/** What to begin with, on the page that is taken to the meeting: who does it, how long it takes, under which law, what it opens. */
export function prioritiesSection(writing: Writing): Block[] {
  const { t, plan, content } = writing;
  const items = firstThings(content, plan);
  if (items.length === 0) return [];
  return [
    heading(2, t('document.priorities.heading')),
    {
      type: 'table',
      title: t('document.priorities.heading'),
      columns: [
        { title: t('document.priorities.what'), width: 0.19 },
        { title: t('document.priorities.action'), width: 0.31 },
        { title: t('document.priorities.who'), width: 0.17 },
        { title: t('document.priorities.law'), width: 0.16 },
        { title: t('document.priorities.unlocks'), width: 0.17 },
      ],
      rows: items.map((first, index) =>
        'tool' in first ? toolRow(writing, first.tool, index + 1) : priorityRow(writing, first.item, index + 1),
      ),
    },
  ];
}

function priorityRow(writing: Writing, item: RoadmapItem, number: number): Runs[] {
  const { t, sources, said } = writing;
  const { row, steps } = item;
  const reach = steps[0]?.reach;
  const [action] = reach?.actions ?? [];
  const law = obligingLaw(item);
  return [
    [{ text: `${number}. ${row.dimension.title}`, bold: true }],
    [said(action?.text ?? steps[0]?.label ?? ''), ...sources.cite(action?.sources ?? [])],
    [reach ? `${rolesOf(t, reach.who)} (${t(`plan.effortNames.${reach.effort}`)})` : ''],
    law ? sources.citeLaw(law) : [t('document.priorities.model')],
    [unlocked(writing, item)],
  ];
}

/** A tool that is lacking. */
function toolRow({ t, content, sources, said, level }: Writing, tool: MandatoryTool, number: number): Runs[] {
  const { short, action, effort, who, law } = tool;
  return [
    [{ text: `${number}. ${short}`, bold: true }],
    [said(action), ...sources.cite(sourcesOfAction(content, tool))],
    [`${rolesOf(t, who)} (${t(`plan.effortNames.${effort}`)})`],
    law ? sources.citeLaw(law) : [t('document.priorities.model')],
    [t('document.priorities.level', { level: level('obligatori').toLowerCase() })],
  ];
}

/** Areas that are named in a cell: the page is one. */
const mostNamed = 3;

/** What can be done once it is: the areas that lean on it, or what is complied with. */
function unlocked({ t, content, level }: Writing, { row, legal, level: reached }: RoadmapItem): string {
  const leaning = content.dimensions.filter(({ dependsOn }) => dependsOn.includes(row.dimension.id));
  if (leaning.length > 0) {
    const titles = leaning.map(({ title }) => title);
    // One left over is named: «i 1 més» would take as much room.
    if (titles.length <= mostNamed + 1) return titles.join(', ');
    return t('document.priorities.andMore', {
      titles: titles.slice(0, mostNamed).join(', '),
      count: titles.length - mostNamed,
    });
  }
  return legal
    ? t('document.priorities.compliance')
    : t('document.priorities.level', { level: level(reached).toLowerCase() });
}
