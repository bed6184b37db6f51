import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import { modelSource } from '../plan/model-source.ts';
import type { Button, TextReply } from '../replies.ts';
import { sourcesLine } from './sources-line.ts';

const mostLaws = 2;
const mostServices = 1;
/** What people ask of it: each dimension has many more. */
const mostQuestions = 2;

/**
 * What a dimension of the model is, its steps from less to more, what the law says of it, and where to go on.
 * @returns null when the content no longer has it
 */
export function dimensionReply(content: Content, t: Sentences, id: string): TextReply | null {
  const dimension = content.dimensions.find((each) => each.id === id);
  if (!dimension) return null;
  const steps = dimension.steps.map(({ label }, at) => `${at + 1}. ${label}`).join('\n');
  const laws = dimension.laws.slice(0, mostLaws);
  const sources = [modelSource(t), ...laws.map(({ article, url }) => ({ title: article, url }))];
  const text = [
    `**${dimension.title}**\n\n${dimension.meaning}`,
    `${t('dimension.steps')}\n\n${steps}`,
    ...(laws.length > 0 ? [`${t('dimension.law')}\n\n${laws.map((law) => `- ${law.text}`).join('\n')}`] : []),
    sourcesLine(t, sources),
  ].join('\n\n');
  const services = [
    ...new Set(
      Object.values(dimension.advice).flatMap((cells) => Object.values(cells).flatMap((cell) => cell?.services ?? [])),
    ),
  ];
  const buttons: Button[] = [
    { label: t('dimension.wording'), value: { dimension: id } },
    ...dimension.questions.slice(0, mostQuestions).map(({ id: question, q }) => ({
      label: q,
      value: { service: `dimension/${id}`, topic: 'altres', question },
    })),
    ...services.slice(0, mostServices).map((service) => ({
      label: content.services.get(service)?.name ?? service,
      value: { service, topic: 'que-es' },
    })),
    ...[...content.guides.values()].slice(0, 1).map((guide) => ({ label: guide.title, value: { guide: guide.id } })),
  ];
  return { type: 'text', text, sources, buttons };
}
