import { z } from 'zod';

/** The keys that a schema knows at a place, of any of its alternatives: none where anything goes. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const [key, ...rest] = path;
  return alternatives(schema).flatMap((each) => {
    if (each instanceof z.ZodArray) return key === undefined ? [] : knownKeys(each.element as z.ZodType, rest);
    if (each instanceof z.ZodRecord) return key === undefined ? [] : knownKeys(each.valueType as z.ZodType, rest);
    if (!(each instanceof z.ZodObject)) return [];
    const shape: Record<string, z.ZodType> = each.shape;
    if (key === undefined) return Object.keys(shape);
    const inside = shape[String(key)];
    return inside ? knownKeys(inside, rest) : [];
  });
}

/** What a value may be, without what only says whether it has to be there. */
function alternatives(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(alternatives);
  const isWrapped =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault;
  return isWrapped ? alternatives(schema.unwrap() as z.ZodType) : [schema];
}
