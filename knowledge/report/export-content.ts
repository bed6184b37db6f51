import type { Content, OwnQuestion, Statement } from '../content.ts';

/** All the content as one plain document, for other tools: the shape is a contract (see the README, «kb export»). */
export function exportContent(content: Content): object {
  return {
    bands: content.bands,
    levels: content.levels,
    dimensions: content.dimensions.map((dimension) => ({
      ...dimension,
      questions: dimension.questions.map(exportQuestion),
    })),
    matters: [...content.matters.values()].map((matter) => ({
      ...matter,
      questions: matter.questions.map(exportQuestion),
    })),
    groups: content.groups,
    mandatory: content.mandatory,
    duties: content.duties,
    bySize: content.bySize,
    orderOfWork: content.orderOfWork,
    portals: content.portals,
    examples: content.examples,
    norms: content.norms,
    topics: content.topics,
    services: [...content.services.values()].map(({ topics, questions, ...service }) => ({
      ...service,
      topics: Object.fromEntries(Object.entries(topics).map(([topic, facts]) => [topic, facts.map(exportStatement)])),
      questions: questions.map(exportQuestion),
    })),
    requirements: content.requirements.map((requirement) => ({
      ...requirement,
      sources: requirement.sources.map(({ url }) => url),
    })),
    guides: [...content.guides.values()],
    towns: content.towns,
  };
}

function exportQuestion({ q, also, ...answer }: OwnQuestion) {
  const { text, ...rest } = exportStatement(answer);
  return { q, also, a: text, ...rest };
}

function exportStatement({ text, sources, unsourced, dated }: Statement) {
  return { text, sources: sources.map(({ url }) => url), ...(unsourced && { unsourced }), ...(dated && { dated }) };
}
