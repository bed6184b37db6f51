import { z } from 'zod';
import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import { problemForm } from '../http/error-form.ts';
import { answerQuestion, type Question } from './answer-question.ts';
import { answersPath } from './paths.ts';
import { answerSchema, problemSchema, questionSchema } from './schemas.ts';

/** Of the interface and not of the program: its first number changes when who asks has to change too. */
export const interfaceVersion = '1.0.0';

/** What is asked in the document, each with the answer that it really has. */
const examples: Readonly<Record<string, { summary: string } & Question>> = {
  misspelt: { summary: 'A misspelt question', q: 'què necesito per integrar enotun?' },
  service: { summary: 'A question that names no service', q: 'i quant costa?', service: 'enotum' },
  model: { summary: 'A cell of the technological model', q: "nivell recomanat d'integracions per a 16.000 habitants" },
  list: { summary: 'A list of the model', q: 'què és obligatori per a tots?' },
  unclear: { summary: 'A question that may mean several things', q: 'com demano el certificat?' },
};

/**
 * The OpenAPI 3.1 document of what other programs may ask, made from the same schemas that check it.
 * @param address at which who asks for it has reached us
 * @param needsKey whether only who has a key is answered
 */
export function describeAnswers(knowledge: Knowledge, address: string, needsKey: boolean): object {
  const refusal = (description: string, headers?: object) => ({
    description,
    ...(headers && { headers }),
    content: { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Guia eAdmin',
      version: interfaceVersion,
      summary: 'Sourced answers about electronic administration in Catalan town councils.',
      description:
        'It answers questions about the services of the Consorci AOC, about the technological model of Catalan councils and about ' +
        'what any council asks, in Catalan (and in Spanish and English, when it is asked in them), each with its sources. Nothing ' +
        'that is asked is kept.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: address }],
    ...(needsKey && { security: [{ bearer: [] }, { header: [] }] }),
    paths: {
      [answersPath]: {
        post: {
          operationId: 'ask',
          summary: 'Asks a question',
          description: 'One question, by itself: nothing of the one before is remembered.',
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Question' },
                examples: mapped(({ summary, ...value }) => ({ summary, value })),
              },
            },
          },
          responses: {
            200: {
              description: 'The answer, or that there is none.',
              content: {
                'application/json': {
                  schema: { $ref: '#/components/schemas/Answer' },
                  examples: answered(knowledge),
                },
              },
            },
            400: refusal('The body is not a question; `detail` says why.'),
            ...(needsKey && { 401: refusal('The key is missing, or is another.') }),
            403: refusal('A page of a site that is not allowed asks.'),
            413: refusal('The body is too large.'),
            415: refusal('The body is not JSON.'),
            429: refusal('Too much has been asked from this address.', {
              'Retry-After': { description: 'Seconds to wait.', required: true, schema: { type: 'integer' } },
            }),
            500: refusal('It could not be done: it may be tried again.'),
          },
        },
      },
    },
    components: {
      schemas: schemas(knowledge.content),
      ...(needsKey && {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer' },
          header: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
        },
      }),
    },
  };
}

const problemType = problemForm({ status: 400, error: { code: '', message: '' } }).type;

function mapped(write: (example: (typeof examples)[string]) => object): Record<string, object> {
  return Object.fromEntries(Object.entries(examples).map(([name, example]) => [name, write(example)]));
}

const answered = onceForEach((knowledge: Knowledge) =>
  mapped(({ summary, ...question }) => ({ summary, value: answerQuestion(knowledge, question) })),
);

const schemas = onceForEach((content: Content) => ({
  Question: jsonSchema(questionSchema(content)),
  Answer: jsonSchema(answerSchema),
  Problem: jsonSchema(problemSchema),
}));

/** As it is read: what is answered may have more fields some day, and who checks it should let them pass. */
function jsonSchema(schema: z.ZodType): object {
  const { $schema, ...described } = z.toJSONSchema(schema, { io: 'input' });
  return described;
}
