import { z } from 'zod';
import type { Content } from '../../knowledge/content.ts';
import { answerTopicIds, commandIds, levelIds } from '../../knowledge/schema/ids.ts';
import { longestText } from '../channels/read-text.ts';
import type { Answer, Question } from './answer-question.ts';

/** What other programs ask and are answered, field by field: the document of the interface and its checks are made from these. */

/** The question; a field that is not there is a mistake, so that a misspelt one is noticed. */
export function questionSchema({ services }: Pick<Content, 'services'>) {
  return z
    .strictObject({
      q: z
        .string()
        .max(longestText)
        .regex(/\S/, { error: '«q» és buit: hi va la pregunta.' })
        .describe('The question, as a person would write it: in Catalan, Spanish or English, misspelt or not.'),
      service: z
        .enum([...services.keys()])
        .optional()
        .describe('The service that the question is about when it names none: «i quant costa?». An id.'),
    })
    .describe('A question about electronic administration in Catalan town councils.') satisfies z.ZodType<Question>;
}

const id = z.string();

export const sourceSchema = z.object({
  url: z.url().describe('Where it is said.'),
  checked: z.iso.date().optional().describe('The day on which somebody opened the address and found it there.'),
});

export const answerSchema = z
  .object({
    q: z.string().describe('The question, as it came.'),
    kind: z
      .enum(['answer', 'choose', 'unknown', 'command', 'guide'])
      .describe(
        '`answer`: `text` answers it. `choose`: it may mean any of `alternatives`. `unknown`: nothing is known of it. ' +
          '`command`: it is an order to the chat, or a courtesy. `guide`: it begins one of the guides of the chat.',
      ),
    service: id.nullable().describe('The service that the answer is about; null when it is about none.'),
    topic: z.enum(answerTopicIds).nullable().describe('The topic of the service; `altres` is a question of its own.'),
    score: z.number().min(0).max(1).describe('How likely it is that this answers the question.'),
    text: z.string().describe('The answer in plain words, with the addresses of its sources.'),
    markdown: z.string().describe('The same as Markdown.'),
    sources: z.array(sourceSchema).describe('Where the answer comes from.'),
    alternatives: z
      .array(z.object({ service: z.string(), topic: z.enum(answerTopicIds), label: z.string(), score: z.number() }))
      .describe('What else may have been asked, the likeliest first; `label` is the question to ask then.'),
    command: z.enum(commandIds).optional().describe('The order, when `kind` is `command`.'),
    model: z
      .object({ dimension: id.optional(), band: z.string().optional(), level: z.enum(levelIds).optional() })
      .optional()
      .describe('What of the technological model was asked; what is missing here was not said.'),
    resource: id
      .optional()
      .describe('The list of the model, portal, example document, dimension or general matter that has the answer.'),
  })
  .describe('The answer.') satisfies z.ZodType<Answer>;

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    title: z.string().describe('What the status means.'),
    status: z.int(),
    detail: z.string().describe('What is wrong and what to do, in Catalan.'),
    code: z.string().describe('The same for the same mistake: `BadRequest`, `TooManyRequests`…'),
  })
  .describe('Why a request was not answered (RFC 9457).');
