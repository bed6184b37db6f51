import { z } from 'zod';
import { answerWithSources } from '../../answers/answer-question.ts';
import { answerSchema, questionSchema } from '../../answers/schemas.ts';
import { citeAll, citedList } from '../cited.ts';
import { type MakeTool, tool } from '../tool.ts';

const { kind, score, alternatives, command, model } = answerSchema.shape;

/** What is not there is left out: assistants read «null» worse. */
const output = z.object({
  kind,
  service: z.string().optional().describe('The service that the answer is about.'),
  topic: z.string().optional(),
  model,
  resource: answerSchema.shape.resource,
  command,
  score,
  answer: z.string().describe('The answer, as Markdown, with its sources and how old they are.'),
  sources: citedList,
  alternatives,
});

/** A question in plain words. */
export const ask: MakeTool = (knowledge) =>
  tool({
    name: 'ask',
    title: 'Pregunta a la Guia eAdmin',
    description:
      'Answers a question about electronic administration in Catalan town councils: the services of the Consorci AOC (EACAT, e-NOTUM, T-CAT, ' +
      'e-TRAM, Via Oberta…: what they are, who must have them, how to get, integrate and pay for them), the technological model of Catalan councils, what the law ' +
      'asks of a council and who helps. Ask it as a person would, in Catalan if you can, one thing at a time. When `kind` is `choose`, ask again with ' +
      'the `label` of an alternative; when it is `unknown`, say that you do not know.',
    input: questionSchema(knowledge.content),
    output,
    run(question) {
      const { answer, cited } = answerWithSources(knowledge, question);
      const { service, topic, markdown, q, text, sources, ...rest } = answer;
      return {
        text: markdown,
        value: {
          ...rest,
          ...(service !== null && { service }),
          ...(topic !== null && { topic }),
          answer: markdown,
          sources: citeAll(cited),
        } as z.input<typeof output>,
      };
    },
  });
