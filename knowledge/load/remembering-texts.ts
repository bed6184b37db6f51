import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import { type CheckedText, type CheckText, checkText } from './content-file.ts';

/** More than the content has: what is there now is always remembered, and some of what was there before. */
const mostRemembered = 100;

/**
 * Checks texts and remembers the last ones: content that is read again after one file changed costs that one file. A start
 * does without, because what is remembered keeps every YAML document in memory. What it gives is shared: not to be changed.
 */
export function rememberingTexts(): CheckText {
  const remembered = new LRUCache<string, { schema: z.ZodType; checked: CheckedText }>({ max: mostRemembered });
  return (text, schema) => {
    const known = remembered.get(text);
    if (known?.schema === schema) return known.checked;
    const checked = checkText(text, schema);
    remembered.set(text, { schema, checked });
    return checked;
  };
}
