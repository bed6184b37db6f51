import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response } from 'restify';
import { createFrontServer, realPatience } from '../../../bot/http/front-server.ts';
import { surviveUncaught } from '../../../bot/http/request-scope.ts';
import { createLog } from '../../../bot/log.ts';

/** A server in a process of its own, whose handlers throw in every way there is. It says its port, and logs what it survives. */
const server = restify.createServer({ name: 'throwing' });
const later = (work: () => void) => setTimeout(work, 5);
const boom = () => {
  throw new Error('boom');
};

server.get('/ok', async (_request: Request, response: Response) => {
  response.send(200, 'ok');
});
server.get('/sync', (_request: Request, _response: Response, _next) => boom());
server.get('/later', async () => {
  later(boom);
  await new Promise(() => {});
});
server.get('/rejected', async () => {
  void Promise.reject(new Error('boom'));
  await new Promise(() => {});
});
server.get('/event', async (request: Request) => {
  request.on('planted', boom);
  later(() => request.emit('planted'));
  await new Promise(() => {});
});
server.get('/answered', async (_request: Request, response: Response) => {
  response.send(200, 'ok');
  later(boom);
});
server.get('/halfway', async (_request: Request, response: Response) => {
  response.writeHead(200, { 'Content-Length': 100 });
  response.write('half');
  later(boom);
});
server.get('/no-error', async () => {
  later(() => {
    throw undefined;
  });
  await new Promise(() => {});
});

const log = createLog();
const front = createFrontServer({
  handle(request, response) {
    if (request.url === '/before-any-route') boom();
    server.server.emit('request', request, response);
  },
  async upgrade(request) {
    if (request.url === '/later') later(boom);
    else boom();
    return 101;
  },
  ended() {},
  mostConnections: 100,
  speaksForMany: () => false,
  patience: realPatience,
  log,
});
surviveUncaught(log);
front.listen(0, '127.0.0.1', () => process.stdout.write(`${(front.address() as AddressInfo).port}\n`));
// Of nobody's request.
later(boom);
process.on('SIGTERM', () => process.exit(0));
