import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExplainedError } from '../http-error.ts';
import { type ErrorForm, ownForm } from './error-form.ts';

/** Milliseconds that what is still being sent is read and thrown away, so that the sender gets to see the answer. */
const patience = 500;

/** Whether there is more of the body to come. */
export function hasMoreBody(request: IncomingMessage): boolean {
  const { 'content-length': length, 'transfer-encoding': chunked } = request.headers;
  return !request.complete && (chunked !== undefined || Number(length ?? 0) > 0);
}

/**
 * Refuses a request and closes its connection, also in the middle of a body that never ends. A connection closed while it is
 * being written to takes the answer with it: so the answer is given whole, and a moment later the connection ends.
 */
export function answerAndClose(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: ExplainedError,
  form: ErrorForm = ownForm,
): void {
  const { type, content } = form(refusal);
  const body = Buffer.from(JSON.stringify(content));
  response.writeHead(refusal.status, {
    ...refusal.headers,
    Connection: 'close',
    'Content-Type': type,
    'Content-Length': body.length,
    'X-Content-Type-Options': 'nosniff',
  });
  if (!hasMoreBody(request)) {
    response.end(body);
    return;
  }
  response.write(body);
  const end = () => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, patience);
  request.once('end', end).once('close', end).resume();
}
