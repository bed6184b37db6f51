import type { z } from 'zod';

interface Explained {
  path: readonly PropertyKey[];
  message: string;
}

const types: Record<string, string> = {
  string: 'un text',
  number: 'un número',
  int: 'un número enter',
  boolean: '«true» o «false»',
  array: 'una llista (línies que comencen amb «- »)',
  object: 'un bloc de claus i valors',
  record: 'un bloc de claus i valors',
};

/**
 * What a schema issue means for the person who edits the file, in Catalan; unknown keys give one explanation each.
 * @param missing whether the file has nothing at the issue's path
 */
export function explainIssue(issue: z.core.$ZodIssue, missing: boolean): Explained[] {
  const key = issue.path.at(-1);
  const field = key === undefined ? 'El fitxer' : typeof key === 'number' ? `L’element ${key + 1}` : `«${String(key)}»`;
  const at = (message: string): Explained[] => [{ path: issue.path, message }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) => ({
        path: [...issue.path, unknown],
        message: `No conec la clau «${unknown}»: esborra-la o mira si està ben escrita.`,
      }));
    case 'invalid_type':
      return missing
        ? at(`Hi falta ${field}: hi va ${types[issue.expected] ?? issue.expected}.`)
        : at(`${field} ha de ser ${types[issue.expected] ?? issue.expected}.`);
    case 'invalid_value':
      return at(
        `${missing ? `Hi falta ${field}: hi va` : `${field} ha de ser`} un d’aquests valors: ${issue.values.map(String).join(', ')}.`,
      );
    case 'invalid_format':
      if (issue.format === 'url')
        return at(`${field} ha de ser una adreça completa, que comenci amb https:// o http://.`);
      if (issue.format === 'date') return at(`${field} ha de ser una data com 2026-01-31.`);
      return at(`${field} ha de ser un identificador en minúscules, sense accents i amb guions (per exemple «seu-e»).`);
    case 'too_small':
      return at(issue.origin === 'string' ? `${field} és buit.` : `${field} ha de tenir almenys ${issue.minimum}.`);
    case 'too_big':
      return at(`${field} ha de tenir com a màxim ${issue.maximum}.`);
    default:
      return at(`${field}: ${issue.message}`);
  }
}
