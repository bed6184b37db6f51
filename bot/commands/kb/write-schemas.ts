import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../../../knowledge/report/json-schemas.ts';

/** Where an editor of YAML finds the schemas: see `yaml.schemas` of `.vscode/settings.json`. */
export const schemasFolder = join(import.meta.dirname, '../../../.vscode/schemas');

/** The text of each schema by the name of its file: «services.json», «model-bands.json». */
export function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(jsonSchemas()).map(([path, schema]) => [schemaName(path), `${JSON.stringify(schema, null, 1)}\n`]),
  );
}

/** How the schema is called of the files of a path: «services/*.yaml» → «services.json». */
export function schemaName(path: string): string {
  return `${path.replace(/(\/\*)?\.yaml$/, '').replaceAll('/', '-')}.json`;
}

/** Writes every schema, for whoever edits the content with an editor that knows YAML. */
export function writeSchemas(): void {
  mkdirSync(schemasFolder, { recursive: true });
  for (const [name, text] of schemaFiles()) writeFileSync(join(schemasFolder, name), text);
  process.stdout.write(`Els esquemes són a ${schemasFolder}.\n`);
}
