import type { z } from 'zod';
import { addressPattern, dateIssue } from '../schema/common.ts';
import { explainAddress } from './explain-address.ts';
import { explainDate } from './explain-date.ts';
import { nearest } from './nearest.ts';

interface Explained {
  path: readonly PropertyKey[];
  message: string;
  /** Whether it is the key itself that is wrong, and not what it says. */
  isOfKey?: true;
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
 * @param all the issues of the file: a key that is missing beside one that nobody knows may be that one, misspelt, and is told once
 * @param keysAt the keys that are known at a path
 */
export function explainIssue(
  issue: z.core.$ZodIssue,
  valueAt: (path: Explained['path']) => unknown,
  all: readonly z.core.$ZodIssue[] = [],
  keysAt: (path: Explained['path']) => readonly string[] = () => [],
): Explained[] {
  const isMissing = (path: Explained['path']) => valueAt(path) === undefined;
  const key = issue.path.at(-1);
  const missing = isMissing(issue.path);
  const field = key === undefined ? 'El fitxer' : typeof key === 'number' ? `L’element ${key + 1}` : `«${String(key)}»`;
  const at = (message: string): Explained[] => [{ path: issue.path, message }];
  const oneOf = (values: readonly unknown[]) =>
    `${missing ? `Hi falta ${field}: hi va` : `${field} ha de ser`} un d’aquests valors: ${values.map(String).join(', ')}.`;
  const badId = `${field} ha de ser un identificador en minúscules, sense accents i amb guions (per exemple «seu-e»).`;
  /** The key that was meant by one that nobody knows; one that is missing, rather than one that could be there too. */
  const meantAt = (path: Explained['path'], unknown: string) => {
    const absent = missingAt(path, all, isMissing);
    return (
      absent.find((each) => nearest(each, [unknown])) ??
      nearest(unknown, absent) ??
      nearest(
        unknown,
        keysAt(path).filter((each) => isMissing([...path, each])),
      )
    );
  };
  if (missing && misspelt(issue.path, all).some((unknown) => meantAt(issue.path.slice(0, -1), unknown) === key))
    return [];
  if (issue.message === dateIssue) return at(explainDate(field, valueAt(issue.path)));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) => ({
        path: [...issue.path, unknown],
        message: `No conec la clau «${unknown}»: ${keyCure(meantAt(issue.path, unknown), keysAt(issue.path))}`,
        isOfKey: true,
      }));
    case 'invalid_type':
      return at(
        missing
          ? `Hi falta ${field}: hi va ${types[issue.expected] ?? 'un altre valor'}.`
          : valueAt(issue.path) === null
            ? `${field} és buit: hi va ${types[issue.expected] ?? 'un altre valor'}.`
            : `${field} ha de ser ${types[issue.expected] ?? 'un altre valor'}${cureOf(issue.expected, valueAt(issue.path))}.`,
      );
    case 'invalid_value':
      return at(oneOf(issue.values));
    case 'invalid_union':
      // `options` is there when the alternatives are told apart by the value of one key, and it is none of them.
      return 'options' in issue && issue.options
        ? at(oneOf(issue.options))
        : closestAlternative(issue.errors, (path) => isMissing([...issue.path, ...path]))
            .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
            .flatMap((inner, _, inners) => explainIssue(inner, valueAt, inners, keysAt));
    case 'invalid_key':
      return at(badId);
    case 'invalid_format':
      if (issue.pattern === String(addressPattern)) return at(explainAddress(field, String(valueAt(issue.path))));
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

/** The keys that are not there where something else is. */
function missingAt(
  path: Explained['path'],
  all: readonly z.core.$ZodIssue[],
  isMissing: (path: Explained['path']) => boolean,
): string[] {
  return all
    .filter((each) => each.path.length === path.length + 1 && path.every((key, at) => each.path[at] === key))
    .filter((each) => isMissing(each.path))
    .map((each) => String(each.path.at(-1)));
}

/** The keys that nobody knows beside one that is missing. */
function misspelt(path: Explained['path'], all: readonly z.core.$ZodIssue[]): string[] {
  return all.flatMap((each) =>
    each.code === 'unrecognized_keys' &&
    each.path.length === path.length - 1 &&
    each.path.every((key, at) => path[at] === key)
      ? each.keys
      : [],
  );
}

function keyCure(meant: string | undefined, known: readonly string[]): string {
  if (meant !== undefined) return `volies dir «${meant}»?`;
  const listed = known.length > 0 ? ` Aquí hi poden anar: ${[...new Set(known)].join(', ')}.` : '';
  return `esborra-la o mira si està ben escrita.${listed}`;
}

/** A text that YAML takes for something else: «dated: 2023», «label: true»; one thing where a list of them goes. */
function cureOf(expected: string, value: unknown): string {
  if (expected === 'array' && typeof value === 'string') return `, o anar entre claudàtors: «[…]»`;
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
