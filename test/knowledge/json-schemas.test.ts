import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { contentFolder } from '../../knowledge/load/load-content.ts';
import { jsonSchemas } from '../../knowledge/report/json-schemas.ts';

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

test.each(schemas)('and is told there what fields are for: %s', (_pattern, schema) => {
  const described: string[] = [];
  JSON.stringify(schema, (key, value) => {
    if (key === 'description' && typeof value === 'string') described.push(value);
    return value;
  });
  expect(described.filter((text) => text.trim() === '')).toEqual([]);
  expect(described).not.toEqual([]);
});

test('every file of the content has its schema', () => {
  const covered = schemas.flatMap(([pattern]) => filesOf(pattern));
  const all = readdirSync(contentFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  expect(all.sort()).toEqual(covered.sort());
});
