import type { Content, Dimension, Names, Service, Statement, Topic } from '../../knowledge/content.ts';
import { dimensionFile } from '../../knowledge/schema/dimension.ts';
import { type GuideFile, guideFile } from '../../knowledge/schema/guide.ts';
import { type TopicId, topicIds } from '../../knowledge/schema/ids.ts';
import { serviceFile } from '../../knowledge/schema/service.ts';

/** The parts of the content that lint rules look at, with nothing in them but what a test puts there. */
export function madeUpContent(parts: {
  services?: readonly Service[];
  dimensions?: Dimension[];
  topics?: Omit<Topic, 'next'>[];
  guides?: GuideFile[];
  names?: Partial<Names>;
}): Content {
  const { services = [], dimensions = [], topics = [], guides = [], names } = parts;
  const looked: Pick<
    Content,
    'services' | 'dimensions' | 'topics' | 'guides' | 'requirements' | 'names' | 'groups' | 'levels'
  > = {
    services: new Map(services.map((service) => [service.id, service])),
    dimensions,
    topics: topics.map((topic) => ({ ...topic, next: ['que-es'] })),
    guides: new Map(guides.map((guide) => [guide.id, guide])),
    requirements: [],
    names: { guides: {}, questions: {}, dimensions: {}, groups: {}, levels: {}, ...names },
    groups: [],
    levels: [],
  };
  return looked as Content;
}

export function madeUpService(id: string, parts: Partial<Service> = {}): Service {
  const fact: Statement = { text: `Una cosa de ${id}.`, sources: [], unsourced: true };
  const topics = Object.fromEntries(topicIds.map((topic) => [topic, [fact]])) as Record<TopicId, Statement[]>;
  const { sources: _, ...file } = serviceFile.parse({
    id,
    name: id,
    summary: `el servei ${id}`,
    aliases: [id],
    url: 'https://example.org',
    support: { text: 'Suport', url: 'https://example.org' },
    sources: {},
    topics,
  });
  return { ...file, topics, questions: [], ...parts };
}

/** A guide of one question with these options. */
export function madeUpGuide(id: string, labels: readonly string[]): GuideFile {
  const options = labels.map((label, index) => ({ id: `opcio-${index}`, label }));
  return guideFile.parse({
    id,
    title: id,
    summary: id,
    phrases: [id],
    questions: [{ id: 'quina', type: 'choice', text: 'Quina?', reason: 'Per provar-ho.', options }],
    outcomes: [{ id: 'fet', show: 'advice', text: 'Fet.' }],
  });
}

export function madeUpDimension(id: string, labels: readonly string[]): Dimension {
  const { sources: _, ...file } = dimensionFile.parse({
    id,
    order: 1,
    title: id,
    question: 'Com ho feu?',
    reason: 'Per provar-ho.',
    meaning: 'Res.',
    sources: {},
    advice: {},
    levels: {},
    steps: labels.map((label, index) => ({ id: `pas-${index}`, label, text: label, signs: ['Es veu.'] })),
  });
  return { ...file, notices: [], questions: [], steps: file.steps.map(({ reach: _reach, ...step }) => step) };
}
