import type { Content } from '../../knowledge/content.ts';
import type { AnswerTopicId } from '../../knowledge/schema/ids.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Button } from '../replies.ts';

/** Topics of which somebody who is about to integrate a service asks. */
const asking: ReadonlySet<AnswerTopicId> = new Set(['integracio', 'requisits']);

/** «Què em falta per integrar-lo?»: the guides that check it for this service point by point, started at it. */
export function checkIntegration(content: Content, t: Sentences, service: string, topic: AnswerTopicId): Button[] {
  if (!asking.has(topic)) return [];
  return [...content.guides.values()].flatMap(({ id: guide, questions }) =>
    questions.flatMap((item): Button[] => {
      if (!('each' in item) || item.each !== 'requirements') return [];
      const which = questions.find((question) => !('each' in question) && question.id === item.of);
      const isOffered =
        which &&
        'options' in which &&
        typeof which.options !== 'string' &&
        which.options.some(({ id }) => id === service);
      return isOffered ? [{ label: t('checkIntegration'), value: { guide, question: item.of, option: service } }] : [];
    }),
  );
}
