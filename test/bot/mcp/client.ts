import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { onTestFinished } from 'vitest';
import type { Guide } from '../start-guide.ts';

/** How a client and a server agree on the version of the protocol: most clients in use do as before 2026. */
export type Era = 'legacy' | 'auto';

/** The SDK's own client, over HTTP. */
export async function connect(guide: Pick<Guide, 'url'>, era: Era = 'legacy', headers: Record<string, string> = {}) {
  const client = newClient(era);
  await client.connect(new StreamableHTTPClientTransport(new URL(`${guide.url}/mcp`), { requestInit: { headers } }));
  onTestFinished(() => client.close());
  return client;
}

/** The SDK's own client, at the other end of a program that it starts. */
export async function startAndConnect(
  command: string,
  args: string[],
  { cwd, era = 'legacy', env = {} }: { cwd: string; era?: Era; env?: Record<string, string> },
) {
  const client = newClient(era);
  const transport = new StdioClientTransport({ command, args, cwd, env: { PATH: process.env.PATH ?? '', ...env } });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return client;
}

function newClient(mode: Era): Client {
  return new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode } });
}
