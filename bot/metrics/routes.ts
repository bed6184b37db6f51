import type { Request, Response, Server } from 'restify';
import type { Config } from '../config.ts';
import { createKeyCheck } from '../http/api-key.ts';
import { HttpError, KeyNeeded } from '../http-error.ts';
import type { Family } from './family.ts';
import { isOfThisMachine } from './is-of-this-machine.ts';
import type { Exposition } from './prometheus.ts';

export const metricsPath = '/metrics';

/** `GET /metrics`: to this machine, and to who has the token; nobody else is told that it is there when there is no token. */
export function addMetricsRoute(
  server: Server,
  families: readonly Family[],
  { metricsToken }: Pick<Config, 'metricsToken'>,
): void {
  const checkToken = createKeyCheck(metricsToken, tokenNeeded);
  let exposition: Promise<Exposition> | null = null;

  server.get(metricsPath, async (request: Request, response: Response) => {
    if (!isOfThisMachine(request)) {
      if (metricsToken === null) throw closed();
      checkToken(request);
    }
    exposition ??= import('./prometheus.ts').then(({ createExposition }) => createExposition(families));
    const { contentType, text } = await exposition;
    const written = Buffer.from(await text());
    response.writeHead(200, {
      'Content-Type': contentType,
      'Content-Length': written.byteLength,
      'Cache-Control': 'no-store',
    });
    response.end(written);
  });
}

const closed = () =>
  new HttpError(
    404,
    'NotFound',
    'Aquí no hi ha res per a tu: les mesures només es donen a la mateixa màquina, o amb el testimoni de METRICS_TOKEN.',
  );

const tokenNeeded = () =>
  new KeyNeeded('Falta el testimoni de les mesures, o no és el bo: va a «Authorization: Bearer …».');
