import type { Content } from '../../knowledge/content.ts';
import type { ScoredTarget, Target } from '../../knowledge/understand/retrieval/search.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { TextReply } from '../replies.ts';

/** «Vols dir…» and a button for each of the things that could be meant. */
export function chooseTarget(content: Content, t: Sentences, alternatives: readonly ScoredTarget[]): TextReply {
  return {
    type: 'text',
    text: t('didYouMean', {
      options: alternatives.map((target) => `**${targetLabel(content, target).replace(/\?$/, '')}**`).join(t('or')),
    }),
    buttons: alternatives.map((target) => ({
      label: targetLabel(content, target),
      value: { service: target.service, topic: target.topic, question: target.question },
    })),
  };
}

/** How a target is called on a button: «e-NOTUM: Què costa?», or the question itself. */
export function targetLabel(content: Content, target: Target): string {
  const service = content.services.get(target.service);
  const question = service?.questions.find(({ id }) => id === target.question);
  const topic = content.topics.find(({ id }) => id === target.topic);
  return `${service?.name ?? target.service}: ${question?.q ?? topic?.label ?? target.topic}`;
}
