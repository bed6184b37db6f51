import type { Request, Response, Server } from 'restify';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { publicAddress } from '../channels/direct-line/public-address.ts';
import type { Config } from '../config.ts';
import { createKeyCheck } from '../http/api-key.ts';
import type { ClientAddress } from '../http/client-address.ts';
import { kilobytesOf } from '../http/kilobytes.ts';
import type { Limit } from '../http/limit.ts';
import { answersPath, openApiPath } from './paths.ts';

export interface AnswerParts {
  knowledge: Knowledge;
  config: Pick<Config, 'apiKey' | 'publicUrl'>;
  clients: ClientAddress;
  /** Those of the chat: what a person and a program of the same address ask counts together. */
  limits: { messages: Limit; kilobytes: Limit };
  readBody(request: Request, response: Response): Promise<void>;
}

/** `POST /api/answers` for other programs, and `GET /openapi.json`, which describes it. What checks and describes is loaded when it is asked for. */
export function addAnswerRoutes(server: Server, { knowledge, config, clients, limits, readBody }: AnswerParts): void {
  const checkKey = createKeyCheck(config.apiKey);
  const letIn = async (request: Request, _response: Response) => {
    checkKey(request);
    await limits.messages(clients.of(request));
  };

  server.post(answersPath, letIn, readBody, async (request: Request, response: Response) => {
    const { readQuestion } = await import('./read-question.ts');
    const { answerQuestion } = await import('./answer-question.ts');
    const question = readQuestion(knowledge.content, request.body);
    await limits.kilobytes(clients.of(request), kilobytesOf(question.q));
    response.header('Cache-Control', 'no-store');
    response.send(200, answerQuestion(knowledge, question));
  });

  server.get(openApiPath, async (request: Request, response: Response) => {
    const { describeAnswers } = await import('./openapi.ts');
    response.header('Cache-Control', 'public, max-age=300');
    response.send(200, describeAnswers(knowledge, publicAddress(request, config.publicUrl), config.apiKey !== null));
  });
}
