import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import type { z } from 'zod';

/** A schema whose JSON is made once: the SDK asks for it again at each request. */
export function remembered(schema: z.ZodType): StandardSchemaWithJSON {
  const standard = schema['~standard'] as StandardSchemaWithJSON['~standard'];
  const made = new Map<string, Record<string, unknown>>();
  const once = (side: 'input' | 'output') => (options: Parameters<typeof standard.jsonSchema.input>[0]) => {
    const key = `${side} ${options.target}`;
    const json = made.get(key) ?? standard.jsonSchema[side](options);
    made.set(key, json);
    return json;
  };
  return { '~standard': { ...standard, jsonSchema: { input: once('input'), output: once('output') } } };
}
