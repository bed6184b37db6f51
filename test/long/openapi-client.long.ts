import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { run } from '../bot/run.ts';
import { startProcess } from '../bot/start-process.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';

/** A generator of clients that is nothing of ours, as anybody takes it from npm. */
const generator = '@hey-api/openapi-ts@0.99';

test('a client generated from the document asks a question and gets its sources, and is told what is wrong', {
  timeout: 300_000,
}, async () => {
  const guide = await startProcess(join(temporaryFolder(), 'data'));
  const cwd = temporaryFolder();
  const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const npx = ['--yes', '--package', generator, '--package', 'typescript@5'];
  const generated = await run('npx', [...npx, 'openapi-ts', '-i', `${guide.url}/openapi.json`, '-o', 'client'], {
    cwd,
    env: { ...process.env, PATH } as Record<string, string>,
  });
  expect(generated.status, generated.stderr + generated.stdout).toBe(0);

  const client = join(cwd, 'client.mjs');
  const contents = 'export * from "./client/sdk.gen";';
  await build({ stdin: { contents, resolveDir: cwd }, bundle: true, platform: 'node', format: 'esm', outfile: client });
  const { ask } = await import(pathToFileURL(client).href);

  const { data, response } = await ask({ body: { q: 'què necesito per integrar enotun?' } });
  expect(response.status).toBe(200);
  expect(data).toMatchObject({ kind: 'answer', service: 'enotum', topic: 'integracio' });
  expect(data.sources[0].url).toMatch(/^https:/);

  const refused = await ask({ body: { q: '' } });
  expect(refused.data).toBeUndefined();
  expect(refused.error).toMatchObject({ status: 400, detail: expect.stringContaining('«q»') });
});
