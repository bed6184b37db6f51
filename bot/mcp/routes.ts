import type { Request, Response, Server } from 'restify';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { publicAddress } from '../channels/direct-line/public-address.ts';
import type { Config } from '../config.ts';
import { createKeyCheck } from '../http/api-key.ts';
import type { ClientAddress } from '../http/client-address.ts';
import { kilobytesOf } from '../http/kilobytes.ts';
import type { Limit } from '../http/limit.ts';
import type { Log } from '../log.ts';
import { programVersion } from '../program-version.ts';
import { mcpPath } from './mcp-path.ts';
import { sendWebResponse } from './send-web-response.ts';

export interface McpParts {
  knowledge: Knowledge;
  config: Pick<Config, 'apiKey' | 'publicUrl'>;
  clients: ClientAddress;
  /** Those of the chat. */
  limits: { messages: Limit; kilobytes: Limit };
  readBody(request: Request, response: Response): Promise<void>;
  log: Log;
}

/**
 * `/mcp`: the Model Context Protocol over Streamable HTTP, without sessions: each request is answered by itself, so nothing is
 * kept of who asks and any instance may answer. The SDK is loaded by the first request.
 */
export function addMcpRoutes(server: Server, { knowledge, config, clients, limits, readBody, log }: McpParts): void {
  const checkKey = createKeyCheck(config.apiKey);
  let handler: ReturnType<typeof load> | null = null;
  const load = async () => {
    const [sdk, { createMcpServer }] = await Promise.all([
      import('@modelcontextprotocol/server'),
      import('./create-server.ts'),
    ]);
    const version = programVersion();
    return sdk.createMcpHandler(() => createMcpServer(sdk, knowledge, version, log), {
      onerror: (error) => log.info('mcp request refused', { error: error.message }),
    });
  };

  const letIn = async (request: Request, _response: Response) => {
    checkKey(request);
    await limits.messages(clients.of(request));
  };
  const answer = async (request: Request, response: Response) => {
    if (request.body !== undefined)
      await limits.kilobytes(clients.of(request), kilobytesOf(JSON.stringify(request.body)));
    handler ??= load();
    const { fetch } = await handler;
    const { method = '', headers } = request;
    const asked = new globalThis.Request(publicAddress(request, config.publicUrl) + mcpPath, {
      method,
      headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, String(value)]],
      ),
    });
    await sendWebResponse(response, await fetch(asked, { parsedBody: request.body }));
  };
  server.post(mcpPath, letIn, readBody, answer);
  server.get(mcpPath, letIn, answer);
  server.del(mcpPath, letIn, answer);
}
