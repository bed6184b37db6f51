import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import type { z } from 'zod';

/**
 * A schema whose JSON is made once: the SDK asks for it again at each request. That of what is answered says nothing of what else there may
 * be: a client checks by the one that it listed, maybe days ago, and would refuse an answer that has something new.
 */
export function remembered(schema: z.ZodType): StandardSchemaWithJSON {
  const standard = schema['~standard'] as StandardSchemaWithJSON['~standard'];
  const made = new Map<string, Record<string, unknown>>();
  const once = (side: 'input' | 'output') => (options: Parameters<typeof standard.jsonSchema.input>[0]) => {
    const key = `${side} ${options.target}`;
    const json = made.get(key) ?? written(side, standard.jsonSchema[side](options));
    made.set(key, json);
    return json;
  };
  return { '~standard': { ...standard, jsonSchema: { input: once('input'), output: once('output') } } };
}

function written(side: 'input' | 'output', json: Record<string, unknown>): Record<string, unknown> {
  return side === 'output' ? (opened(json) as Record<string, unknown>) : json;
}

/** The same, with no object closed to what it does not name. */
function opened(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(opened);
  if (typeof json !== 'object' || json === null) return json;
  const kept = Object.entries(json).filter(([key, value]) => key !== 'additionalProperties' || value !== false);
  return Object.fromEntries(kept.map(([key, value]) => [key, opened(value)]));
}
