import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { misspeltSettings } from '../../bot/misspelt-settings.ts';
import { settingNames } from '../../bot/setting-names.ts';

test.for([
  ['PUBLIC_ULR', 'PUBLIC_URL'],
  ['RETENTION_DAY', 'RETENTION_DAYS'],
  ['HSOT', 'HOST'],
  ['MICROSOFTAPPID', 'MicrosoftAppId'],
  ['ALOWED_ORIGIN', 'ALLOWED_ORIGINS'],
] as const)('%s, in the file, is told with %s', ([written, meant]) => {
  expect(misspeltSettings([written], { [written]: 'x' })).toEqual([expect.stringContaining(`volies dir ${meant}?`)]);
});

test('in the file, one that is like none is told too, and those of others are not', () => {
  expect(misspeltSettings(['COLOUR'], {})).toEqual([expect.stringContaining('COLOUR')]);
  const others = ['COMPOSE_PROJECT_NAME', 'HTTPS_PROXY', 'TZ', 'PGSSLMODE', 'NODE_EXTRA_CA_CERTS'];
  expect(misspeltSettings(others, {})).toEqual([]);
});

test('in the environment, only what is one slip from one of ours, which is not there', () => {
  const env = { PATH: 'x', HOME: 'x', POST: 'x', PORTS: 'x', HOSTNAME: 'x', PUBLIC_ULR: 'x', TRUSTED_PROXY: 'x' };
  expect(misspeltSettings([], env)).toEqual([expect.stringMatching(/PUBLIC_ULR.*PUBLIC_URL\?/)]);
  expect(misspeltSettings([], { ...env, PUBLIC_URL: 'x' })).toEqual([]);
});

test('all that the example says is known, and nothing else', () => {
  const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');
  const written = [...example.matchAll(/^#([A-Za-z_]+)=/gm)].map(([, name]) => name);
  expect([...new Set(written)]).toEqual(settingNames);
  expect(misspeltSettings([...settingNames], {})).toEqual([]);
});
