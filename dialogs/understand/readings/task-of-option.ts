import { onceForEach } from '../../../knowledge/understand/once-for-each.ts';
import { buildGuide, type Guide } from '../../engine/build-guide.ts';
import { servicesOfOption } from '../../engine/services-of-option.ts';
import type { ChoiceQuestion } from '../../questions/choice.ts';
import type { Asked } from '../ask/asked.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.6;
/** A longer reply tells more than one thing. */
const mostWords = 16;
/** «Que ho puguin fer…» tells what is wanted, though it begins like a question. */
const wishes = new Set(['que', 'per', 'volem', 'vull', 'voldriem', 'queremos', 'quiero', 'para', 'we']);
/** «Vull saber com va l'e-NOTUM» is a question. */
const wantsToKnow = new Set([
  'saber',
  'pregunta',
  'preguntar',
  'dubte',
  'informacio',
  'com',
  'explica',
  'como',
  'how',
  'know',
]);

/**
 * A task told in one's own words where a guide asks which it is: of all the services, the search finds the one that does it, and only
 * one of the options leads there («que les empreses enviïn l'oferta per internet»).
 */
export const taskOfOption: Reading = {
  name: 'task-of-option',
  when: ({ question, reply, utterance }) =>
    question?.type === 'choice' &&
    reply.kind === 'none' &&
    utterance.words.length <= mostWords &&
    !utterance.text.includes('?') &&
    !utterance.words.some((word) => wantsToKnow.has(word)) &&
    (!utterance.asks || wishes.has(utterance.words[0] ?? '')),
  read(turn) {
    const { knowledge, memory, question } = turn;
    const file = knowledge.content.guides.get(memory.guide?.id ?? '');
    const service = serviceFound(turn.asked);
    if (!file || question?.type !== 'choice' || service === null) return null;
    const leading = leadingTo(buildGuide(knowledge.content, file)).get(question)?.get(service) ?? [];
    const [option, another] = leading;
    if (!option || another) return null;
    const { id: answer, label: taken } = option;
    return wholly(turn, { type: 'answer-question', guide: file.id, question: question.id, answer, taken }, likely);
  },
};

/** What the search takes it for: the service of the answer, or of all that may be meant; null when it is not one. */
function serviceFound(asked: Asked): string | null {
  if (asked.kind === 'answers') return asked.answers[0].target.service;
  if (asked.kind !== 'choose') return null;
  const [service, another] = new Set(asked.alternatives.map((each) => each.service));
  return service !== undefined && another === undefined ? service : null;
}

/** For each question, the options that lead to each service. */
const leadingTo = onceForEach(
  (guide: Guide) =>
    new Map(
      guide.questions.flatMap(({ question }) =>
        question.type === 'choice' ? [[question, optionsByService(guide, question)] as const] : [],
      ),
    ),
);

function optionsByService(guide: Guide, question: ChoiceQuestion) {
  const pairs = question.options.flatMap((option) =>
    [...servicesOfOption(guide, question.id, option.id)].map((service) => ({ service, option })),
  );
  const grouped = Map.groupBy(pairs, ({ service }) => service);
  return new Map([...grouped].map(([service, all]) => [service, all.map(({ option }) => option)]));
}
