import type { Content } from '../../knowledge/content.ts';
import { explainIssue } from '../../knowledge/load/explain-issue.ts';
import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import { HttpError } from '../http-error.ts';
import type { Question } from './answer-question.ts';
import { questionSchema } from './schemas.ts';

const schemaOf = onceForEach(questionSchema);

/**
 * What another program asks, from the body of its request.
 * @throws HttpError 400 that says everything that is wrong
 */
export function readQuestion(content: Content, body: unknown): Question {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw badRequest('El cos ha de ser un objecte JSON amb la pregunta, com {"q": "quant costa el T-CAT?"}.');
  }
  const read = schemaOf(content).safeParse(body);
  if (!read.success) {
    const isMissing = ([name]: readonly PropertyKey[]) => !Object.hasOwn(body, name ?? '');
    const wrong = read.error.issues.flatMap((issue) =>
      issue.code === 'invalid_format' ? [issue.message] : explainIssue(issue, isMissing).map(({ message }) => message),
    );
    throw badRequest(wrong.join(' '));
  }
  const { q, service } = read.data;
  return { q: q.toWellFormed(), ...(service && { service }) };
}

function badRequest(message: string): HttpError {
  return new HttpError(400, 'BadRequest', message);
}
