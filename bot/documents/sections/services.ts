import { type RoadmapItem, roadmap } from '../../../dialogs/plan/roadmap.ts';
import { sentenceCase } from '../../../locales/sentence-case.ts';
import { type Block, heading, paragraph } from '../document.ts';
import type { Writing } from './writing.ts';

/** Facts told of how a service is got: the rest is one question away in the chat. */
const mostFacts = 3;

/** Ids of the services that the model names for the level of an item. */
export function servicesOfItem({ plan }: Pick<Writing, 'plan'>, { row, level }: RoadmapItem): string[] {
  return row.dimension.advice[plan.band.id]?.[level]?.services ?? [];
}

/** The services that the plan names, each once, with how it is got. */
export function servicesSection(writing: Writing): Block[] {
  const { t, content, plan, sources } = writing;
  const named = roadmap(plan).flatMap(({ items, tools }) => [
    ...tools.flatMap((tool) => tool.services),
    ...items.flatMap((item) => servicesOfItem(writing, item)),
  ]);
  const services = [...new Set(named)].flatMap((id) => content.services.get(id) ?? []);
  if (services.length === 0) return [];
  return [
    heading(1, t('document.services.heading')),
    paragraph(t('document.services.intro')),
    ...services.flatMap((service): Block[] => {
      const facts = service.topics.alta.filter(({ unsourced }) => !unsourced);
      const shown = facts.length > 0 ? facts.slice(0, mostFacts) : service.topics.alta.slice(0, 1);
      return [
        heading(3, service.name),
        paragraph(`${sentenceCase(service.summary)}.`, ...sources.cite([{ title: service.name, url: service.url }])),
        { type: 'list', items: shown.map((fact) => [fact.text, ...sources.cite(fact.sources)]) },
        {
          type: 'paragraph',
          look: 'small',
          runs: [
            { text: `${t('document.services.help')} `, bold: true },
            [service.support.text, service.support.phone].filter(Boolean).join(', '),
            ...sources.cite([{ title: service.support.text, url: service.support.url }]),
          ],
        },
      ];
    }),
  ];
}
