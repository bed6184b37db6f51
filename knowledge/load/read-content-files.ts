import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type CheckText, type ContentFile, readContentFile } from './content-file.ts';
import { folders, singleFiles } from './content-files.ts';
import type { Mistake } from './mistake.ts';

type Read<Entry extends { schema: z.ZodType }> = ContentFile<z.infer<Entry['schema']>>;

/** Every YAML file of the content, each valid by itself. */
export type ContentFiles = { [Name in keyof typeof singleFiles]: Read<(typeof singleFiles)[Name]> } & {
  [Name in keyof typeof folders]: Read<(typeof folders)[Name]>[];
};

/**
 * Reads every YAML file of the content folder.
 * @param check how their texts are checked, when not every time anew
 * @returns the files, or null when any could not be read, and the mistakes of all
 */
export function readContentFiles(
  folder: string,
  check?: CheckText,
): { files: ContentFiles | null; mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const one = (path: string, schema: z.ZodType): ContentFile<unknown> | null => {
    const result = readContentFile(join(folder, path), `content/${path}`, schema, check);
    if (result.ok) return result.file;
    mistakes.push(...result.mistakes);
    return null;
  };
  const all = (path: string, schema: z.ZodType): ContentFile<unknown>[] => {
    const entries = existsSync(join(folder, path)) ? readdirSync(join(folder, path), { withFileTypes: true }) : [];
    const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    return names
      .sort()
      .filter((name) => /^[^.].*\.ya?ml$/.test(name))
      .flatMap((name) => one(`${path}/${name}`, schema) ?? []);
  };
  const files = [
    ...Object.entries(singleFiles).map(([name, { path, schema }]) => [name, one(path, schema)]),
    ...Object.entries(folders).map(([name, { path, schema }]) => [name, all(path, schema)]),
  ];
  const complete = files.every(([, file]) => file !== null);
  return { files: complete ? (Object.fromEntries(files) as ContentFiles) : null, mistakes };
}
