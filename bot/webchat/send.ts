import { gzipSync } from 'node:zlib';
import type { Request, Response } from 'restify';
import type { Packed } from './bundle/packed.ts';

/** Sends a file compressed as the browser takes it, or «not modified» when it has it already. */
export function sendPacked(
  request: Request,
  response: Response,
  packed: Packed,
  headers: Record<string, string>,
): void {
  const { etag } = packed;
  const takes = String(request.headers['accept-encoding'] ?? '');
  const encoding = /\bbr\b/.test(takes) ? 'br' : /\bgzip\b/.test(takes) ? 'gzip' : null;
  const known = request.headers['if-none-match'] === etag;
  response.writeHead(known ? 304 : 200, {
    ...headers,
    ETag: etag,
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
    ...(encoding && { 'Content-Encoding': encoding }),
  });
  if (known) response.end();
  else response.end(encoding === 'br' ? packed.brotli : encoding === 'gzip' ? packed.gzip : packed.plain);
}

/** Sends a page made for this one request. */
export function sendPage(request: Request, response: Response, page: string, headers: Record<string, string>): void {
  const zip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(200, {
    'Cache-Control': 'no-cache',
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    Vary: 'Accept-Encoding',
    ...(zip && { 'Content-Encoding': 'gzip' }),
  });
  response.end(zip ? gzipSync(page) : page);
}
