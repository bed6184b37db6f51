import type { Content, Service, Statement, TopicId } from '../../knowledge/knowledge.ts';
import { questionId } from '../../knowledge/search/question-id.ts';
import type { Target } from '../../knowledge/search/search.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { AnswerReply, Button } from '../replies.ts';
import { checkIntegration } from './check-integration.ts';

const mostPoints = 5;
const mostWords = 80;
const mostFollowUps = 3;

/** Which topics help after each one, the most useful first. */
const followUps: Record<TopicId | 'altres', TopicId[]> = {
  'que-es': ['alta', 'cost', 'obligatorietat', 'requisits'],
  obligatorietat: ['normativa', 'alta', 'que-es'],
  alta: ['requisits', 'cost', 'suport'],
  requisits: ['alta', 'acces', 'suport'],
  integracio: ['requisits', 'alta', 'suport'],
  acces: ['requisits', 'suport', 'formacio'],
  cost: ['alta', 'requisits', 'que-es'],
  suport: ['formacio', 'acces', 'que-es'],
  formacio: ['suport', 'que-es', 'requisits'],
  normativa: ['obligatorietat', 'que-es', 'alta'],
  relacionats: ['que-es', 'integracio', 'alta'],
  altres: ['que-es', 'formacio', 'suport'],
};

/**
 * The answer for a target: as many facts as fit in 80 words or five points, with their sources and the useful next questions.
 * @param from how many facts of the topic have been shown already
 * @returns null when the content no longer has the target
 */
export function answerReply(content: Content, t: Sentences, target: Target, from: number): AnswerReply | null {
  const service = content.services.get(target.service);
  if (!service) return null;
  if (target.topic === 'altres') return ownQuestion(content, t, service, target.question);
  const topic = content.topics.find(({ id }) => id === target.topic);
  const facts = service.topics[target.topic].slice(from);
  const shown = fitting(facts);
  const next = from + shown.length;
  const more: Button[] =
    next < service.topics[target.topic].length
      ? [{ label: t('more'), value: { service: service.id, topic: target.topic, from: next } }]
      : [];
  return build(content, t, service, target.topic, `${service.name} · ${topic?.title ?? target.topic}`, shown, more);
}

function ownQuestion(content: Content, t: Sentences, service: Service, id: string | null): AnswerReply | null {
  const question = service.questions.find(({ q }) => questionId(q) === id);
  if (!question) return null;
  return build(content, t, service, 'altres', `${service.name} · ${question.q}`, [question], []);
}

function build(
  content: Content,
  t: Sentences,
  service: Service,
  topic: TopicId | 'altres',
  title: string,
  shown: readonly Statement[],
  more: Button[],
): AnswerReply {
  const sources = [...new Map(shown.flatMap((fact) => fact.sources).map((source) => [source.url, source])).values()];
  const dates = [...new Set(shown.flatMap((fact) => fact.dated ?? []))];
  const unsourced = shown.every((fact) => fact.unsourced);
  const support = t('unsourcedAsk', { support: supportOf(service) });
  const checks = checkIntegration(content, t, service.id, topic);
  const room = mostFollowUps - more.length - checks.length;
  const others = followUps[topic].slice(0, room).map((id): Button => {
    const label = content.topics.find((candidate) => candidate.id === id)?.label ?? id;
    return { label, value: { service: service.id, topic: id } };
  });
  return {
    type: 'answer',
    title,
    points: [...shown.map((fact) => fact.text), ...(unsourced && topic !== 'suport' ? [support] : [])],
    sources,
    dated: dates.length > 0 ? t('dated', { dated: dates.join('; ') }) : null,
    unsourced,
    buttons: [...checks, ...more, ...others],
  };
}

/** Who to ask about a service, in a line. */
export function supportOf(service: Service): string {
  const { text, url, phone } = service.support;
  return [text, phone, url].filter(Boolean).join(' · ');
}

function fitting<T extends Statement>(facts: readonly T[]): T[] {
  const shown: T[] = [];
  let words = 0;
  for (const fact of facts) {
    words += fact.text.split(/\s+/).length;
    if (shown.length > 0 && (words > mostWords || shown.length === mostPoints)) break;
    shown.push(fact);
  }
  return shown;
}
