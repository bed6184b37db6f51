import type { Request, Response, Server } from 'restify';
import { publicAddress } from '../channels/direct-line/public-address.ts';
import { kilobytesOf } from '../http/kilobytes.ts';
import { letProgramsIn, type ProgramParts } from '../http/let-programs-in.ts';
import { answersPath, openApiPath } from './paths.ts';

/** `POST /api/answers` for other programs, and `GET /openapi.json`, which describes it. What checks and describes is loaded when it is asked for. */
export function addAnswerRoutes(server: Server, parts: ProgramParts): void {
  const { knowledge, config, clients, limits, readBody } = parts;
  const letIn = letProgramsIn(parts);

  server.post(answersPath, letIn, readBody, async (request: Request, response: Response) => {
    const { readQuestion } = await import('./read-question.ts');
    const { answerQuestion } = await import('./answer-question.ts');
    const known = knowledge.current();
    const question = readQuestion(known.content, request.body);
    await limits.kilobytes(clients.of(request), kilobytesOf(question.q));
    response.header('Cache-Control', 'no-store');
    response.send(200, answerQuestion(known, question));
  });

  server.get(openApiPath, async (request: Request, response: Response) => {
    const { describeAnswers } = await import('./openapi.ts');
    response.header('Cache-Control', 'public, max-age=300');
    response.send(
      200,
      describeAnswers(knowledge.current(), publicAddress(request, config.publicUrl), config.apiKey !== null),
    );
  });
}
