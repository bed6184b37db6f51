import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { sentences } from '../../locales/sentences.ts';
import { goOn, type Response, say } from '../act/go-on.ts';
import type { Memory } from '../memory.ts';
import { modelUrl } from '../plan/model-url.ts';
import type { Button } from '../replies.ts';

const mostLaws = 2;
const mostServices = 2;

/** What a dimension of the model is, its steps from less to more, what the law says of it, and where to go on. */
export function dimensionReply(knowledge: Knowledge, memory: Memory, id: string): Response {
  const { content } = knowledge;
  const t = sentences(memory.locale);
  const dimension = content.dimensions.find((each) => each.id === id);
  if (!dimension) return say(memory, t('notUnderstood'));
  const steps = dimension.steps.map(({ label }, at) => `${at + 1}. ${label}`).join('\n');
  const laws = dimension.laws.slice(0, mostLaws);
  const text = [
    `**${dimension.title}**\n\n${dimension.meaning}`,
    `${t('dimension.steps')}\n\n${steps}`,
    ...(laws.length > 0 ? [`${t('dimension.law')}\n\n${laws.map((law) => `- ${law.text}`).join('\n')}`] : []),
    `${t('sources')}: ${[
      `[${t('wording.source')}](${modelUrl})`,
      ...laws.map(({ article, url }) => `[${article}](${url})`),
    ].join(' · ')}`,
  ].join('\n\n');
  const services = [
    ...new Set(
      Object.values(dimension.advice).flatMap((cells) => Object.values(cells).flatMap((cell) => cell?.services ?? [])),
    ),
  ];
  const buttons: Button[] = [
    { label: t('dimension.wording'), value: { dimension: id } },
    ...services.slice(0, mostServices).map((service) => ({
      label: content.services.get(service)?.name ?? service,
      value: { service, topic: 'que-es' },
    })),
    ...[...content.guides.values()].slice(0, 1).map((guide) => ({ label: guide.title, value: { guide: guide.id } })),
  ];
  return goOn(knowledge, memory, say(memory, text, buttons).replies, t('continueGuide'));
}
