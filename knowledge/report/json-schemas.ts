import { z } from 'zod';
import { folders, singleFiles } from '../load/content-files.ts';

/**
 * The shape of every content file as JSON Schema, by its path in the content folder («services/*.yaml»): an editor of
 * YAML that is given it completes what is written and underlines what does not go.
 */
export function jsonSchemas(): Record<string, object> {
  const all = [
    ...Object.values(folders).map(({ path, schema }) => [`${path}/*.yaml`, schema] as const),
    ...Object.values(singleFiles).map(({ path, schema }) => [path, schema] as const),
  ];
  return Object.fromEntries(all.map(([path, schema]) => [path, z.toJSONSchema(schema, { io: 'input' })]));
}
