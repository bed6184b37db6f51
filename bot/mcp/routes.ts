import type { Request, Response, Server } from 'restify';
import { publicAddress } from '../channels/direct-line/public-address.ts';
import { kilobytesOf } from '../http/kilobytes.ts';
import { letProgramsIn, type ProgramParts } from '../http/let-programs-in.ts';
import type { Log } from '../log.ts';
import { programVersion } from '../program-version.ts';
import { mcpPath } from './mcp-path.ts';
import { sendWebResponse } from './send-web-response.ts';

/**
 * `/mcp`: the Model Context Protocol over Streamable HTTP, without sessions: each request is answered by itself, so nothing is
 * kept of who asks and any instance may answer. The SDK is loaded by the first request.
 */
export function addMcpRoutes(server: Server, parts: ProgramParts & { log: Log }): void {
  const { knowledge, config, clients, limits, readBody, log } = parts;
  let handler: ReturnType<typeof load> | null = null;
  const load = async () => {
    const [sdk, { createMcpServer }] = await Promise.all([
      import('@modelcontextprotocol/server'),
      import('./create-server.ts'),
    ]);
    const version = programVersion();
    return sdk.createMcpHandler(() => createMcpServer(sdk, knowledge.current(), version, log), {
      onerror: (error) => log.info('mcp request refused', { error: error.message }),
    });
  };

  const letIn = letProgramsIn(parts);
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
