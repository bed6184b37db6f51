import type { IncomingMessage } from 'node:http';
import type { ServiceLog } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Exchange } from './front-server.ts';

/** What is asked every few seconds for as long as the service lives. */
const probes = new Set(['/healthz', '/readyz', '/metrics']);
/** A socket is opened by no route of restify's. */
const streamRoute = '/v3/directline/conversations/:id/stream';

/**
 * Counts and logs what became of each request: its route, which is the same for everybody, and never its address, which may have the
 * token of a conversation or the name of a plan.
 */
export function logRequests(log: ServiceLog, { requests }: Pick<Metrics, 'requests'>) {
  return (request: IncomingMessage, { id, method, status, time, isWhole }: Exchange): void => {
    const route = method === 'UPGRADE' ? streamRoute : routeOf(request);
    const line = {
      method,
      route,
      status,
      ms: Math.round(time),
      ...(!isWhole && { cut: true }),
      request: id,
    };
    requests.add({ status: `${Math.floor(status / 100)}xx` });
    if (route !== null && probes.has(route)) log.debug('request', line);
    else log.info('request', line);
  };
}

/** As it was written in the program; null for what nobody answers. */
function routeOf(request: IncomingMessage): string | null {
  const { getRoute } = request as IncomingMessage & { getRoute?(): { path?: unknown } | undefined };
  const path = getRoute?.call(request)?.path;
  return path === undefined ? null : String(path);
}
