import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentFolder } from '../../../knowledge/load/load-content.ts';
import { jsonSchemas } from '../../../knowledge/report/json-schemas.ts';

/**
 * The JSON Schema of every content file, or of one: `services/enotum.yaml`.
 * @throws Error when there is no such file
 */
export function printSchema(file: string | undefined): void {
  const all = jsonSchemas();
  if (file === undefined) {
    process.stdout.write(`${JSON.stringify(all, null, 1)}\n`);
    return;
  }
  const path = file.replace(/^.*content\//, '');
  const isThere = existsSync(join(contentFolder, path));
  const schema = all[path] ?? (isThere ? all[`${dirname(path)}/*.yaml`] : undefined);
  if (!schema)
    throw new Error(`No hi ha cap fitxer de continguts «${file}». N’hi ha aquests: ${Object.keys(all).join(', ')}.`);
  process.stdout.write(`${JSON.stringify(schema, null, 1)}\n`);
}
