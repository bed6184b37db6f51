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
 * @param isMissing whether the file has nothing at a path
 */
export function explainIssue(issue: z.core.$ZodIssue, isMissing: (path: Explained['path']) => boolean): Explained[] {
  const key = issue.path.at(-1);
  const missing = isMissing(issue.path);
  const field = key === undefined ? 'El fitxer' : typeof key === 'number' ? `L’element ${key + 1}` : `«${String(key)}»`;
  const at = (message: string): Explained[] => [{ path: issue.path, message }];
  const oneOf = (values: readonly unknown[]) =>
    `${missing ? `Hi falta ${field}: hi va` : `${field} ha de ser`} un d’aquests valors: ${values.map(String).join(', ')}.`;
  const badId = `${field} ha de ser un identificador en minúscules, sense accents i amb guions (per exemple «seu-e»).`;
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
      return at(oneOf(issue.values));
    case 'invalid_union':
      // `options` is there when the alternatives are told apart by the value of one key, and it is none of them.
      return 'options' in issue && issue.options
        ? at(oneOf(issue.options))
        : closestAlternative(issue.errors, (path) => isMissing([...issue.path, ...path])).flatMap((inner) =>
            explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, isMissing),
          );
    case 'invalid_key':
      return at(badId);
    case 'invalid_format':
      if (issue.format === 'url')
        return at(`${field} ha de ser una adreça completa, que comenci amb https:// o http://.`);
      if (issue.format === 'date') return at(`${field} ha de ser una data com 2026-01-31.`);
      return at(badId);
    case 'too_small':
      if (issue.origin === 'number') return at(`${field} ha de ser més gran que ${issue.minimum}.`);
      return at(issue.origin === 'string' ? `${field} és buit.` : `${field} ha de tenir almenys ${issue.minimum}.`);
    case 'too_big':
      return at(`${field} ha de tenir com a màxim ${issue.maximum}.`);
    default:
      return at(`${field}: ${issue.message}`);
  }
}

/** What is wrong with the alternative that the editor most likely meant: of the right type, and with least to mend. */
function closestAlternative(
  alternatives: readonly z.core.$ZodIssue[][],
  isMissing: (path: Explained['path']) => boolean,
): z.core.$ZodIssue[] {
  const distance = (issues: readonly z.core.$ZodIssue[]) =>
    issues.reduce((sum, issue) => {
      const wrongType = issue.path.length === 0 && issue.code !== 'unrecognized_keys';
      // The key that tells these alternatives apart is not even there: the editor meant another kind.
      const otherKind = issue.code === 'invalid_union' && isMissing(issue.path);
      return sum + (wrongType || otherKind ? 100 : issue.code === 'unrecognized_keys' ? issue.keys.length : 1);
    }, 0);
  return [...alternatives].sort((a, b) => distance(a) - distance(b))[0] ?? [];
}
