import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';

/**
 * Writes the day in the sources whose address answered, and touches nothing else: not a space of how each file is written.
 * @param folder the content folder
 * @param answered addresses
 * @param day ISO date
 * @returns how many sources were dated
 */
export function writeChecked(folder: string, answered: ReadonlySet<string>, day: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(^|[\\/])[^.\\/][^\\/]*\.ya?ml$/.test(name),
  );
  return files.reduce((total, name) => {
    const path = join(folder, name);
    const { text, dated } = withChecked(readFileSync(path, 'utf8'), answered, day);
    if (dated > 0) writeFileSync(path, text);
    return total + dated;
  }, 0);
}

/** The text of a file with the day in its sources. */
export function withChecked(text: string, answered: ReadonlySet<string>, day: string): { text: string; dated: number } {
  const sources = parseDocument(text).get('sources', true);
  if (!isMap(sources)) return { text, dated: 0 };
  const edits = sources.items.flatMap(({ value }) => (isMap(value) ? dating(text, value, answered, day) : []));
  // From the end, so that the places of the others do not move.
  const edited = edits
    .toReversed()
    .reduce((rest, { from, to, put }) => rest.slice(0, from) + put + rest.slice(to), text);
  return { text: edited, dated: edits.length };
}

interface Edit {
  from: number;
  to: number;
  put: string;
}

function dating(text: string, source: YAMLMap, answered: ReadonlySet<string>, day: string): Edit[] {
  const url = source.get('url');
  if (typeof url !== 'string' || !answered.has(url)) return [];
  const pair = (key: string) => (source.items as Pair[]).find((item) => isScalar(item.key) && item.key.value === key);
  const checked = rangeOf(pair('checked')?.value);
  if (checked) return [{ from: checked[0], to: checked[1], put: day }];
  const last = pair('readAt') ?? pair('url');
  const after = rangeOf(last?.value);
  const key = rangeOf(last?.key);
  if (!after || !key) return [];
  const margin = text.slice(text.lastIndexOf('\n', key[0]) + 1, key[0]);
  const put = source.flow ? `, checked: ${day}` : `\n${margin}checked: ${day}`;
  return [{ from: after[1], to: after[1], put }];
}

function rangeOf(node: unknown): readonly [number, number] | null {
  return isScalar(node) && node.range ? [node.range[0], node.range[1]] : null;
}
