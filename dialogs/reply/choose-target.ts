import type { Content } from '../../knowledge/content.ts';
import { nameOf, questionsOf } from '../../knowledge/subjects.ts';
import type { ScoredTarget, Target } from '../../knowledge/understand/retrieval/search.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Intent } from '../intent.ts';
import type { TextReply } from '../replies.ts';

type ChooseTarget = Extract<Intent, { type: 'choose-target' }>;

/**
 * «Vols dir…» and a button for each of the things that could be meant.
 * @param why see the intent
 */
export function chooseTarget(
  content: Content,
  t: Sentences,
  alternatives: readonly ScoredTarget[],
  why: ChooseTarget['why'] = 'close',
): TextReply {
  const options = alternatives.map((target) => `**${targetLabel(content, target).replace(/\?$/, '')}**`).join(t('or'));
  const service = nameOf(content, alternatives[0]?.service ?? '');
  const texts = {
    close: t('didYouMean', { options }),
    partly: t('nothingOnThat', { service }),
    denied: t('perhapsThese'),
    'of-the-last': t('perhapsOfTheLast', { service }),
  };
  return {
    type: 'text',
    text: texts[why],
    buttons: [
      ...alternatives.map((target) => ({
        label: targetLabel(content, target),
        value: { service: target.service, topic: target.topic, question: target.question },
      })),
      ...(why === 'close' ? [] : [{ label: t('noneOfThese'), value: { command: 'none-of-these' as const } }]),
    ],
  };
}

/** How a target is called on a button: «e-NOTUM: Què costa?», or the question itself. */
export function targetLabel(content: Content, target: Target): string {
  const question = questionsOf(content, target.service).find(({ id }) => id === target.question);
  const topic = content.topics.find(({ id }) => id === target.topic);
  return `${nameOf(content, target.service) ?? target.service}: ${question?.q ?? topic?.label ?? target.topic}`;
}
