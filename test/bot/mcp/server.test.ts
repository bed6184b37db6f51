import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import * as sdk from '@modelcontextprotocol/server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createMcpServer } from '../../../bot/mcp/create-server.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { call } from '../direct-line/client.ts';
import { realKnowledge } from '../real-knowledge.ts';
import { sharedGuide, startGuide } from '../start-guide.ts';
import { connect, startAndConnect } from './client.ts';

const guide = sharedGuide({ env: { MCP_HTTP: '1' } });
const root = join(import.meta.dirname, '../../..');
const { content } = realKnowledge;

describe('what may be read', () => {
  test('every service and every norm is listed, and read by the address that was listed', async () => {
    const client = await connect(guide);
    const { resources } = await client.listResources();
    expect(resources).toHaveLength(content.services.size + content.norms.length);
    for (const { uri, title } of resources) {
      expect(uri).toMatch(/^[\x21-\x7e]+$/);
      const [sheet] = (await client.readResource({ uri })).contents;
      expect(sheet).toMatchObject({ uri, mimeType: 'text/markdown', text: expect.stringContaining(title ?? '') });
    }
  });

  test('a service has its sources with their dates, and a norm what it asks', async () => {
    const client = await connect(guide);
    const read = async (uri: string) => (await client.readResource({ uri })).contents[0] as { text: string };
    const { text } = await read('guia-eadmin://serveis/enotum');
    for (const { url } of content.services.get('enotum')?.topics.integracio[0]?.sources ?? [])
      expect(text).toContain(url);
    const dated = [...content.services.values()].find(({ topics }) => topics.cost.some((fact) => fact.dated));
    const [fact] = dated?.topics.cost.filter((each) => each.dated) ?? [];
    expect((await read(`guia-eadmin://serveis/${dated?.id}`)).text).toContain(`(${fact?.dated})`);
    expect((await read('guia-eadmin://normes/llei-39-2015')).text).toContain('art. 16');
  });

  test('what is not there is said not to be', async () => {
    const client = await connect(guide);
    for (const id of ['no-hi-es', 'transparència', '__proto__']) {
      await expect(client.readResource({ uri: encodeURI(`guia-eadmin://serveis/${id}`) })).rejects.toThrow();
    }
  });
});

describe('the prompt for a diagnosis', () => {
  const place = async (said: string) => {
    const client = await connect(guide);
    const { prompts } = await client.listPrompts();
    expect(prompts).toMatchObject([{ name: 'diagnosi', arguments: [{ name: 'place', required: true }] }]);
    const { messages } = await client.getPrompt({ name: 'diagnosi', arguments: { place: said } });
    return JSON.stringify(messages[0]?.content);
  };

  test('reads its figure as people write it', async () => {
    expect(await place('20.000')).toContain('20.000 habitants');
    expect(await place('Tona')).toContain('08283');
  });

  test('says what is wrong with it', async () => {
    await expect(place('20')).rejects.toThrow('tan petit');
  });
});

describe('an error of ours', () => {
  /** A server in this process, and a client at its other end. */
  async function connectTo(knowledge: Knowledge) {
    const log: string[] = [];
    const keep = (message: string, context?: object) => log.push(JSON.stringify({ message, ...context }));
    const [here, there] = sdk.InMemoryTransport.createLinkedPair();
    await createMcpServer(sdk, knowledge, '1.0.0', { info: keep, error: keep }).connect(there);
    const client = new Client({ name: 'test', version: '1.0.0' });
    await client.connect(here as unknown as Parameters<Client['connect']>[0]);
    onTestFinished(() => client.close());
    return { client, log };
  }
  const broken = (): never => {
    throw new Error('the password is 1234');
  };

  test('stays in the log: the other end is told only that it failed', async () => {
    const { client, log } = await connectTo({ ...realKnowledge, read: broken });
    await client.listTools();
    for (const [name, args] of [
      ['ask', { q: 'hola' }],
      ['advice', { place: 'Tona' }],
      ['towns', { name: 'xqzw' }],
    ] as const) {
      const result = await client.callTool({ name, arguments: args });
      expect(result.isError).toBe(true);
      expect(JSON.stringify(result), name).not.toContain('1234');
    }
    await expect(client.getPrompt({ name: 'diagnosi', arguments: { place: 'Tona' } })).rejects.toThrow(/^(?!.*1234)/);
    expect(log).toHaveLength(4);
    expect(log.join()).toContain('1234');
  });
});

describe('/mcp', () => {
  const initialize = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
  };
  const headers = { accept: 'application/json, text/event-stream' };

  test('is not there unless it is configured', async () => {
    const without = await startGuide();
    expect((await call(without, 'POST', '/mcp', { json: initialize, headers })).status).toBe(404);
  });

  test('has the key, the origins and the limits of the rest', async () => {
    const env = { MCP_HTTP: '1', API_KEY: 'una clau', LIMIT_MESSAGES: '4' };
    const closed = await startGuide({ env });
    const send = (more: Record<string, string>) =>
      call(closed, 'POST', '/mcp', { json: initialize, headers: { ...headers, ...more } });
    const refused = await send({});
    expect({ status: refused.status, code: refused.body.code }).toEqual({ status: 401, code: 'Unauthorized' });
    expect((await send({ 'x-api-key': env.API_KEY, origin: 'https://www.exemple.cat' })).status).toBe(403);
    const client = await connect(closed, 'legacy', { authorization: `Bearer ${env.API_KEY}` });
    expect((await client.listTools()).tools).toHaveLength(4);
    const statuses: number[] = [];
    for (let time = 0; time < 6; time++) {
      statuses.push((await fetch(`${closed.url}/mcp`, { headers: { 'x-api-key': env.API_KEY } })).status);
    }
    expect(statuses).toContain(429);
  });

  test('keeps no session: what is asked for one, and what is no message, is refused', async () => {
    for (const method of ['GET', 'DELETE']) {
      expect((await fetch(`${guide.url}/mcp`, { method, headers: { accept: 'text/event-stream' } })).status).toBe(405);
    }
    const raw = (body: string) =>
      fetch(`${guide.url}/mcp`, { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' } });
    for (const body of ['[]', '{}', '7', '{"jsonrpc":"2.0","id":1,"method":"nope"}', 'no']) {
      const { status } = await raw(body);
      expect(status, body).toBeLessThan(500);
    }
    expect((await call(guide, 'GET', '/healthz')).status).toBe(200);
  });

  test('a page of an allowed site may read it', async () => {
    const open = await startGuide({ env: { MCP_HTTP: '1', ALLOWED_ORIGINS: 'https://www.exemple.cat' } });
    const asked = await call(open, 'OPTIONS', '/mcp', { headers: { origin: 'https://www.exemple.cat' } });
    expect(asked.headers.get('access-control-allow-headers')).toContain('mcp-protocol-version');
  });
});

describe('npm run mcp', { timeout: 60_000 }, () => {
  test.for([
    ['npm', ['run', '-s', 'mcp'], 'legacy'],
    ['npm', ['run', 'mcp'], 'legacy'],
    [process.execPath, ['--import', './bot/launch.js', 'bot/commands/mcp.ts'], 'auto'],
  ] as const)('%s %j answers by standard input and output', async ([command, args, era]) => {
    const client = await startAndConnect(command, [...args], { cwd: root, era });
    const { tools } = await client.listTools();
    expect(tools).toHaveLength(4);
    const result = await client.callTool({ name: 'ask', arguments: { q: 'quant costa e-NOTUM?' } });
    expect(result.structuredContent).toMatchObject({ service: 'enotum', topic: 'cost' });
  });
});
