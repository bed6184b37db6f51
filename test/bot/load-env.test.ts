import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError } from '../../bot/config-error.ts';
import { loadEnv } from '../../bot/load-env.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What an environment is after reading a file with this text. */
function loaded(text: string, env: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const file = join(temporaryFolder(), '.env');
  writeFileSync(file, text);
  loadEnv(file, env);
  return env;
}

test('what the environment says already wins, even when it says nothing', () => {
  expect(loaded('PORT=4000\nHOST=0.0.0.0\nPUBLIC_URL=https://a.cat\n', { PORT: '5000', HOST: '' })).toEqual({
    PORT: '5000',
    HOST: '',
    PUBLIC_URL: 'https://a.cat',
  });
});

test('a file that was written in Windows is read whole, its first line too', () => {
  expect(loaded('\uFEFFPORT=4000\r\nHOST="0.0.0.0"\r\n')).toEqual({ PORT: '4000', HOST: '0.0.0.0' });
});

test('with no file, nothing is added', () => {
  const env = {};
  loadEnv(join(temporaryFolder(), '.env'), env);
  expect(env).toEqual({});
});

test('a folder in its place is said, and what to do', () => {
  const folder = join(temporaryFolder(), '.env');
  mkdirSync(folder);
  expect(() => loadEnv(folder, {})).toThrow(ConfigError);
  expect(() => loadEnv(folder, {})).toThrow(/és una carpeta.*\.env\.example/);
});
