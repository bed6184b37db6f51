import { z } from 'zod';
import type { Content } from '../../knowledge/content.ts';
import { answerTopicIds, commandIds, planMatterIds } from '../../knowledge/schema/ids.ts';
import { subjectsOf } from '../../knowledge/subjects.ts';
import { locales } from '../../locales/sentences.ts';
import { buildGuide } from '../engine/build-guide.ts';
import type { Intent } from '../intent.ts';
import { lackIds } from '../lack.ts';
import { answerOfTap } from '../questions/answer-of-tap.ts';
import { longList } from '../reply/list-goes-on.ts';

const value = z.union([
  z.object({ command: z.literal('language'), language: z.enum(locales) }),
  z.object({
    command: z.enum([
      ...commandIds,
      'plan',
      'plans',
      'plan-summary',
      'change',
      'deepen',
      'compare',
      'calendar',
      'sheet',
      'share',
      'unremind',
      'let-see',
      'stop-seeing',
      'why',
      'again',
      'restart-now',
      'delete-data-now',
      'decline',
      'none-of-these',
    ]),
  }),
  z.object({ guide: z.string(), question: z.string(), option: z.string() }),
  z.object({ guide: z.string(), question: z.string(), options: z.union([z.array(z.string()), z.string()]) }),
  // The card of a question with boxes: clients may leave the key out when none is ticked.
  z.object({ guide: z.string(), question: z.string(), several: z.literal(true), options: z.undefined().optional() }),
  z.object({
    guide: z.string(),
    question: z.string(),
    option: z.undefined().optional(),
    options: z.undefined().optional(),
  }),
  z.object({ guide: z.string(), question: z.undefined().optional() }),
  z.object({ dimension: z.string() }),
  z.object({ ofChecklist: z.int().positive() }),
  z.object({ ofPlan: z.enum(planMatterIds), at: z.int().positive().optional() }),
  z.object({
    lack: z.enum([...lackIds, 'line']),
    about: z.object({ service: z.string(), topic: z.enum(answerTopicIds), question: z.string().nullish() }),
  }),
  z.object({
    service: z.string(),
    topic: z.enum(answerTopicIds).default('que-es'),
    question: z.string().nullish(),
    from: z.int().nonnegative().optional(),
    leading: z.int().nonnegative().optional(),
  }),
]);

/**
 * What a tap means. Values come from the network: anything unknown, or about something the content no longer has, is null.
 */
export function answerFromButton(content: Content, tapped: unknown): Intent | null {
  if (tapped === undefined || tapped === null) return null;
  const parsed = value.safeParse(tapped);
  if (!parsed.success) return null;
  const { data } = parsed;
  if ('language' in data) return { type: 'speak', locale: data.language };
  if ('command' in data) return fromCommand(data.command);
  const isOurs = (service: string) => content.services.has(service) || subjectsOf(content).has(service);
  if ('lack' in data) {
    const { lack, about } = data;
    if (!isOurs(about.service)) return null;
    return lack === 'line' ? { type: 'write-lack', ...about } : { type: 'lacked', ...about, lack };
  }
  if ('service' in data) {
    if (!isOurs(data.service)) return null;
    const target = { service: data.service, topic: data.topic, question: data.question ?? null };
    const { leading = 0, from = 0 } = data;
    return {
      type: 'show-target',
      target,
      leading,
      from,
      isItsQuestion: true,
      isBeside: false,
      isIncident: false,
      probability: 1,
      alternatives: [],
    };
  }
  if ('ofChecklist' in data) return { type: 'ask-of-checklist', at: data.ofChecklist };
  if ('ofPlan' in data) return { type: 'ask-of-plan', matter: data.ofPlan, ...(data.at && { at: data.at }) };
  if ('dimension' in data) {
    const isKnown = content.dimensions.some(({ id }) => id === data.dimension);
    return isKnown ? { type: 'show-wording', dimension: data.dimension } : null;
  }
  const file = content.guides.get(data.guide);
  if (!file) return null;
  if (!('question' in data)) return { type: 'start-guide', guide: file.id };
  const asking = buildGuide(content, file).byId.get(data.question ?? '');
  if (!asking) return null;
  const { question } = asking;
  const tap = answerIn(data);
  if (tap === undefined) return { type: 'change-question', guide: file.id, question: question.id };
  // An empty card may have lost its ticks; that there is none has a button of its own.
  const isEmptyCard = 'several' in data && Array.isArray(tap) && tap.length === 0;
  if (isEmptyCard && longList(question)) return { type: 'unread-reply', problem: 'nothing-ticked', near: [] };
  const answer = answerOfTap(content, question, tap);
  if (answer === undefined) return null;
  return { type: 'answer-question', guide: file.id, question: question.id, answer, taken: null };
}

function fromCommand(command: string): Intent {
  switch (command) {
    case 'plan':
      return { type: 'show-plan', form: 'whole' };
    case 'plan-summary':
      return { type: 'show-plan', form: 'summary' };
    case 'plans':
      return { type: 'show-plans' };
    case 'change':
      return { type: 'list-answers' };
    case 'deepen':
      return { type: 'list-dimensions' };
    case 'compare':
      return { type: 'compare' };
    case 'calendar':
    case 'sheet':
    case 'share':
      return { type: 'keep-plan', wish: command };
    case 'unremind':
      return { type: 'unremind' };
    case 'let-see':
      return { type: 'let-see', sure: true };
    case 'stop-seeing':
      return { type: 'stop-seeing' };
    case 'why':
      return { type: 'why' };
    case 'again':
      return { type: 'ask-again' };
    case 'restart-now':
      return { type: 'confirmed', what: 'restart' };
    case 'delete-data-now':
      return { type: 'confirmed', what: 'delete-data' };
    case 'language':
      return { type: 'speak', locale: null };
    case 'decline':
      return { type: 'declined' };
    case 'none-of-these':
      return { type: 'command', command: 'human', denied: 'offered' };
    default:
      return { type: 'command', command: command as (typeof commandIds)[number] };
  }
}

function answerIn(data: object): string | string[] | undefined {
  const { option, options, several } = data as { option?: string; options?: string | string[]; several?: true };
  if (options !== undefined) return asList(options);
  return several ? [] : option;
}

/** Adaptive Cards send a multiple choice as one comma-separated text. */
function asList(options: string | string[]): string[] {
  const listed = typeof options === 'string' ? options.split(',').filter((option) => option !== '') : options;
  return [...new Set(listed)];
}
