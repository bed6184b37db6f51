import type { Request, Response } from 'restify';
import { isBounded } from './http/bounded.ts';
import { HttpError } from './http-error.ts';

/**
 * Reads the body of a request as JSON into `request.body`; nothing else is read, unpacked or written anywhere.
 * (restify's own parser keeps uploads on the disk, and a body that only says it is gzip stops the process.)
 * @param largest bytes of the largest body read
 */
export function readJsonBody(largest: number): (request: Request, response: Response) => Promise<void> {
  const tooLarge = () => new HttpError(413, 'TooLarge', `El cos pot fer com a molt ${largest} bytes.`);

  return async (request, response) => {
    if (request.readableEnded) return;
    request.body = undefined;
    const { 'content-length': length, 'transfer-encoding': chunked, 'content-encoding': packed } = request.headers;
    if (!chunked && Number(length ?? 0) === 0) return;
    if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '') || packed) {
      throw new HttpError(
        415,
        'NotSupported',
        'El cos ha de ser JSON sense comprimir (application/json); fitxers, no en rebem.',
      );
    }
    if (Number(length ?? 0) > largest) throw tooLarge();
    if (request.headers.expect) response.writeContinue();
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of chunksOf(request)) {
      size += chunk.length;
      if (size > largest) throw tooLarge();
      chunks.push(chunk);
    }
    request.body = parse(Buffer.concat(chunks).toString('utf8'));
  };
}

/** The body as it comes. Left halfway, the connection stays, to be answered. */
async function* chunksOf(request: Request): AsyncGenerator<Buffer> {
  try {
    yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  } catch (error) {
    if (request.destroyed) throw new HttpError(400, 'Aborted', 'El cos s’ha quedat a mitges.');
    throw error;
  }
}

function parse(text: string): unknown {
  const body = parseJson(text);
  if (!isBounded(body)) throw new HttpError(400, 'BadJson', 'El cos té massa camps, o massa enfonsats.');
  return body;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HttpError(400, 'BadJson', `El cos no és JSON vàlid: ${(error as Error).message}`);
  }
}
