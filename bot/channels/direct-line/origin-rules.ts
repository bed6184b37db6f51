import type { IncomingMessage } from 'node:http';
import type { Request, Response, Server } from 'restify';
import { HttpError } from '../../http-error.ts';

const day = '86400';
/** Those of Web Chat, of who has a key, and of MCP. */
const allowedHeaders = [
  'authorization, content-type, x-ms-bot-agent, x-requested-with, x-api-key',
  'mcp-protocol-version, mcp-session-id, mcp-method, mcp-name, last-event-id',
].join(', ');

type MountedRoute = { method: string; path: string };

/**
 * Lets browsers' pages in only from our own site and from the allowed ones, and tells those that they may read the answer
 * (CORS). A request that says no origin is no browser's page: it may pass, as it could say any. The rules hold for the routes
 * that are there already, and go by the route that was found: a path can be spelt in many ways (`/%61pi/token`).
 * @param roots paths of the routes where the rules hold, with all that is under them
 * @param allowed as in `ALLOWED_ORIGINS`
 * @param publicUrl the address people reach us at, when it is not the one of the request
 */
export function addOriginRules(
  server: Server,
  roots: readonly string[],
  allowed: readonly string[],
  publicUrl: string | null,
): void {
  const isRuled = (path: string) => roots.some((root) => path === root || path.startsWith(`${root}/`));

  server.use((request: Request, response: Response, next) => {
    if (!isRuled(String(request.getRoute().path))) return next();
    const { origin } = request.headers;
    response.header('Vary', 'Origin');
    if (origin === undefined) return next();
    if (!isAllowedOrigin(request, allowed, publicUrl)) {
      const message = 'Aquest lloc no pot fer servir el xat: cal afegir-lo a ALLOWED_ORIGINS.';
      return next(new HttpError(403, 'BadOrigin', message));
    }
    response.header('Access-Control-Allow-Origin', origin);
    response.header('Access-Control-Expose-Headers', 'Retry-After');
    return next();
  });

  const routes = Object.values(server.router.getRoutes()) as unknown as MountedRoute[];
  for (const path of new Set(routes.map((route) => route.path).filter(isRuled))) {
    server.opts(path, async (_request: Request, response: Response) => {
      response.header('Access-Control-Allow-Methods', 'GET, POST');
      response.header('Access-Control-Allow-Headers', allowedHeaders);
      response.header('Access-Control-Max-Age', day);
      response.send(204);
    });
  }
}

/** Whether a request comes from ourselves, or from a site that is allowed. */
function isAllowedOrigin(
  { headers }: Pick<IncomingMessage, 'headers'>,
  allowed: readonly string[],
  publicUrl: string | null,
): boolean {
  const { origin = '', host } = headers;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  const own = publicUrl ? from.origin === new URL(publicUrl).origin : from.host === host;
  return own || allowed.some((pattern) => matches(pattern, from));
}

/** As `frame-ancestors` reads it: `*.` stands for one name or more. */
function matches(pattern: string, from: URL): boolean {
  if (pattern === from.origin) return true;
  const [protocol = '', host = ''] = pattern.split('//');
  return host.startsWith('*.') && from.protocol === protocol && from.host.endsWith(host.slice(1));
}
