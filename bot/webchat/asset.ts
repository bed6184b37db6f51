import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Request, Response, Server } from 'restify';

/** A file served as it is, read and compressed once, at the start. */
export interface Asset {
  path: string;
  file: string;
  type: string;
  /** Seconds a browser may keep it without asking. */
  maxAge: number;
  headers?: Readonly<Record<string, string>>;
}

/** Serves an asset, compressed when the browser takes it, and «not modified» when it has it already. */
export function addAsset(server: Server, { path, file, type, maxAge, headers = {} }: Asset): void {
  const plain = readFileSync(file);
  const zipped = gzipSync(plain, { level: 9 });
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 16)}"`;
  server.get(path, (request: Request, response: Response, next) => {
    const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    response.setHeader('Content-Type', type);
    response.setHeader('Cache-Control', `public, max-age=${maxAge}`);
    response.setHeader('ETag', etag);
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304);
      response.end();
      return next(false);
    }
    if (takesGzip) response.setHeader('Content-Encoding', 'gzip');
    response.writeHead(200);
    response.end(takesGzip ? zipped : plain);
    return next(false);
  });
}
