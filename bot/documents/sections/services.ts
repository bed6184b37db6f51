import { type RoadmapItem, roadmap } from '../../../dialogs/plan/roadmap.ts';
import { type Block, heading, paragraph } from '../document.ts';
import type { Writing } from './writing.ts';

/** Ids of the services that the model names for the level of an item. */
export function servicesOfItem({ plan }: Pick<Writing, 'plan'>, { row, level }: RoadmapItem): string[] {
  return row.dimension.advice[plan.band.id]?.[level]?.services ?? [];
}

/** The services that the plan names, each once, with how it is got. */
export function servicesSection(writing: Writing): Block[] {
  const { t, content, plan, sources, said } = writing;
  const horizons = plan.approximate ? [] : roadmap(plan);
  const named = horizons.flatMap(({ items, tools }) => [
    ...tools.flatMap((tool) => tool.services),
    ...items.flatMap((item) => servicesOfItem(writing, item)),
  ]);
  // What the tools that are missing are for has been told with them.
  const told = new Set(horizons.flatMap(({ tools }) => tools.flatMap((tool) => tool.services)));
  const services = [...new Set(named)].flatMap((id) => content.services.get(id) ?? []);
  if (services.length === 0) return [];
  return [
    heading(1, t('document.services.heading')),
    paragraph(t('document.services.intro')),
    {
      type: 'list',
      items: services.map((service) => {
        const [how] = service.topics.alta.filter(({ unsourced }) => !unsourced);
        return [
          { text: `${service.name}: `, bold: true as const },
          ...(told.has(service.id) && how ? [] : [said(`${service.summary}.`)]),
          ...sources.cite([{ title: service.name, url: service.url }]),
          ...(how ? [' ', said(how.text), ...sources.cite(how.sources)] : []),
        ];
      }),
    },
  ];
}
