import type { Content } from '../../knowledge/content.ts';
import { nameOf, questionsOf } from '../../knowledge/subjects.ts';
import type { ScoredTarget, Target } from '../../knowledge/understand/retrieval/search.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { TextReply } from '../replies.ts';

/**
 * «Vols dir…» and a button for each of the things that could be meant.
 * @param partly what was asked is not known: these are the nearest things that are known of the service that was named
 */
export function chooseTarget(
  content: Content,
  t: Sentences,
  alternatives: readonly ScoredTarget[],
  partly = false,
): TextReply {
  const options = alternatives.map((target) => `**${targetLabel(content, target).replace(/\?$/, '')}**`).join(t('or'));
  const service = nameOf(content, alternatives[0]?.service ?? '');
  return {
    type: 'text',
    text: partly ? t('nothingOnThat', { service }) : t('didYouMean', { options }),
    buttons: [
      ...alternatives.map((target) => ({
        label: targetLabel(content, target),
        value: { service: target.service, topic: target.topic, question: target.question },
      })),
      ...(partly ? [{ label: t('noneOfThese'), value: { command: 'human' as const } }] : []),
    ],
  };
}

/** How a target is called on a button: «e-NOTUM: Què costa?», or the question itself. */
export function targetLabel(content: Content, target: Target): string {
  const question = questionsOf(content, target.service).find(({ id }) => id === target.question);
  const topic = content.topics.find(({ id }) => id === target.topic);
  return `${nameOf(content, target.service) ?? target.service}: ${question?.q ?? topic?.label ?? target.topic}`;
}
