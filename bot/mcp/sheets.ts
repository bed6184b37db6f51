import type { Content, Norm, Service, Source, Statement } from '../../knowledge/content.ts';

/** A page of what is known, to be read whole. */
export interface Sheet {
  uri: string;
  title: string;
  description: string;
  /** Markdown, with its sources. */
  text: string;
}

const scheme = 'guia-eadmin:';
export const serviceTemplate = `${scheme}//serveis/{id}`;
export const normTemplate = `${scheme}//normes/{id}`;

/** Ids have no accents, so that an address is read as it was listed. */
const addressOf = (template: string, id: string) => template.replace('{id}', encodeURIComponent(id));

export function serviceSheets({ services, topics }: Content): ReadonlyMap<string, () => Sheet> {
  return new Map([...services.values()].map((service) => [service.id, () => serviceSheet(service, topics)]));
}

export function normSheets({ norms }: Content): ReadonlyMap<string, () => Sheet> {
  return new Map(norms.map((norm) => [norm.id, () => normSheet(norm)]));
}

function serviceSheet(service: Service, topics: Content['topics']): Sheet {
  const { id, name, summary, url, support, questions } = service;
  const parts = topics.map(({ id: topic, label }) => {
    const facts = service.topics[topic].map((fact) => `- ${statement(fact)}`);
    return `## ${label}\n\n${facts.join('\n')}`;
  });
  const own = questions.map((question) => `### ${question.q}\n\n${statement(question)}`);
  const help = [support.text, support.phone, support.url].filter(Boolean).join(' · ');
  return {
    uri: addressOf(serviceTemplate, id),
    title: name,
    description: summary,
    text: [
      `# ${name}`,
      `${summary}. <${url}>`,
      ...parts,
      ...(own.length > 0 ? ['## Preguntes', ...own] : []),
      `## A qui es pregunta\n\n${help}`,
    ].join('\n\n'),
  };
}

function normSheet({ id, short, title, url, duties }: Norm): Sheet {
  const asks = duties.map(({ text, article }) => `- ${text} (${article})`);
  return {
    uri: addressOf(normTemplate, id),
    title: short,
    description: title,
    text: [`# ${short}`, `${title}. <${url}>`, ...(asks.length > 0 ? [asks.join('\n')] : [])].join('\n\n'),
  };
}

/** What is said, how old it is and where it comes from. */
function statement({ text, dated, sources }: Statement): string {
  const links = sources.map(sourceLink).join(' · ');
  return [text, ...(dated ? [`(${dated})`] : []), ...(links ? [`[${links}]`] : [])].join(' ');
}

function sourceLink({ title, url, checked }: Source): string {
  return `[${title}](${url})${checked ? ` (${checked})` : ''}`;
}
