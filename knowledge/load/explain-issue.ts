import type { z } from 'zod';
import { addressPattern } from '../schema/common.ts';
import { explainAddress } from './explain-address.ts';

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
 * @param valueAt what the file has at a path; undefined when it has nothing
 */
export function explainIssue(issue: z.core.$ZodIssue, valueAt: (path: Explained['path']) => unknown): Explained[] {
  const isMissing = (path: Explained['path']) => valueAt(path) === undefined;
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
      return at(
        missing
          ? `Hi falta ${field}: hi va ${types[issue.expected] ?? 'un altre valor'}.`
          : `${field} ha de ser ${types[issue.expected] ?? 'un altre valor'}${quotesCure(issue.expected, valueAt(issue.path))}.`,
      );
    case 'invalid_value':
      return at(oneOf(issue.values));
    case 'invalid_union':
      // `options` is there when the alternatives are told apart by the value of one key, and it is none of them.
      return 'options' in issue && issue.options
        ? at(oneOf(issue.options))
        : closestAlternative(issue.errors, (path) => isMissing([...issue.path, ...path])).flatMap((inner) =>
            explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, valueAt),
          );
    case 'invalid_key':
      return at(badId);
    case 'invalid_format':
      if (issue.pattern === String(addressPattern)) return at(explainAddress(field, String(valueAt(issue.path))));
      if (issue.format === 'date') return at(`${field} ha de ser una data com 2026-01-31.`);
      return at(badId);
    case 'too_small':
      if (issue.origin === 'number') return at(`${field} ha de ser més gran que ${issue.minimum}.`);
      return at(
        issue.origin === 'string'
          ? `${field} és buit.`
          : `${field} ha de tenir almenys ${counted(issue.minimum, 'element')}.`,
      );
    case 'too_big':
      if (issue.origin === 'number') return at(`${field} no pot passar de ${issue.maximum}.`);
      return at(
        `${field} ha de tenir com a màxim ${counted(issue.maximum, issue.origin === 'string' ? 'caràcter' : 'element')}.`,
      );
    case 'not_multiple_of':
    case 'invalid_element':
    case 'custom':
      return at(`${field} no té un valor que hi pugui anar.`);
  }
}

/** A text that YAML takes for something else: «dated: 2023», «label: true». */
function quotesCure(expected: string, value: unknown): string {
  const isTaken = typeof value === 'number' || typeof value === 'boolean';
  return expected === 'string' && isTaken ? `: posa-ho entre cometes dobles, «"${value}"»` : '';
}

function counted(count: number | bigint, what: string): string {
  return `${count} ${what}${Number(count) === 1 ? '' : 's'}`;
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
