import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { schemaFiles, schemaName, schemasFolder } from '../../bot/commands/kb/write-schemas.ts';
import { contentFolder } from '../../knowledge/load/load-content.ts';
import { jsonSchemas } from '../../knowledge/report/json-schemas.ts';

const root = join(import.meta.dirname, '../..');
const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
const schemas = Object.entries(jsonSchemas());

function filesOf(pattern: string): string[] {
  const folder = dirname(pattern);
  if (!pattern.endsWith('/*.yaml')) return [pattern];
  return readdirSync(join(contentFolder, folder)).map((name) => `${folder}/${name}`);
}

test.each(schemas)('an editor of YAML accepts what we have written in %s', (pattern, schema) => {
  const validate = ajv.compile(schema);
  const files = filesOf(pattern);
  expect(files).not.toEqual([]);
  for (const file of files) {
    validate(parse(readFileSync(join(contentFolder, file), 'utf8')));
    expect({ file, errors: validate.errors }).toEqual({ file, errors: null });
  }
});

test('and underlines a key that does not exist', () => {
  const validate = ajv.compile(jsonSchemas()['services/*.yaml'] ?? {});
  const service = parse(readFileSync(join(contentFolder, 'services/enotum.yaml'), 'utf8'));
  expect(validate({ ...service, preu: 'gratis' })).toBe(false);
  expect(validate.errors).toMatchObject([{ params: { additionalProperty: 'preu' } }]);
});

test.each([
  'www.aoc.cat',
  'ftp://aoc.cat',
  'https://aoc.cat/una guia',
  'https://aoc.cat/informació',
  'https://aoc.cat/guia.',
  'qualsevol cosa',
])('and an address that nobody can open: «%s»', (url) => {
  const validate = ajv.compile(jsonSchemas()['services/*.yaml'] ?? {});
  const service = parse(readFileSync(join(contentFolder, 'services/enotum.yaml'), 'utf8'));
  expect(validate({ ...service, url })).toBe(false);
  expect(validate.errors).toMatchObject([{ instancePath: '/url', keyword: 'pattern' }]);
});

test.each(schemas)('and is told there what each field is for: %s', (_pattern, schema) => {
  const fields = fieldsOf(schema);
  expect(fields.filter(([, { description = '' }]) => description.trim() === '').map(([name]) => name)).toEqual([]);
});

interface Field {
  description?: string;
  properties?: Record<string, Field>;
}

/** Every field that a schema names, wherever it is. */
function fieldsOf(schema: unknown): [string, Field][] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as Field;
  return [...Object.entries(properties), ...Object.values(schema).flatMap(fieldsOf)];
}

describe('VS Code is ready for whoever opens the project', () => {
  const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8'));

  test('with the schemas as they are now: `npm run kb -- schema --write` writes them', () => {
    for (const [name, text] of schemaFiles()) expect(readFileSync(join(schemasFolder, name), 'utf8')).toBe(text);
    expect(readdirSync(schemasFolder).sort()).toEqual([...schemaFiles().keys()].sort());
  });

  test('each given to its files', () => {
    const wired = schemas.map(([pattern]) => [
      `./.vscode/schemas/${schemaName(pattern)}`,
      `knowledge/content/${pattern}`,
    ]);
    expect(settings['yaml.schemas']).toEqual(Object.fromEntries(wired));
  });

  test('and with the extension that reads them', () => {
    const { recommendations } = JSON.parse(readFileSync(join(root, '.vscode/extensions.json'), 'utf8'));
    expect(recommendations).toContain('redhat.vscode-yaml');
  });
});

test('every file of the content has its schema', () => {
  const covered = schemas.flatMap(([pattern]) => filesOf(pattern));
  const all = readdirSync(contentFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  expect(all.sort()).toEqual(covered.sort());
});
