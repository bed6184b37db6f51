import type { Content } from '../content.ts';
import { folders, singleFiles } from '../load/content-files.ts';

/** An address of the content. */
export interface Link {
  url: string;
  /** Where it is written, by path in the content folder, in alphabetical order. */
  files: string[];
  /** ISO date on which somebody last opened it, when it says so. */
  checked: string | null;
}

/** An address, up to what closes the sentence or the bracket it is in. */
const address = /https?:\/\/[^\s<>«»"()]+(?<![.,;:])/g;

/** Every address in the content, cited or written in a text, each once, in alphabetical order. */
export function listLinks(content: Content): Link[] {
  const found = new Map<string, { files: Set<string>; checked: string | null }>();
  const note = (url: string, file: string, checked: unknown) => {
    const link = found.get(url) ?? { files: new Set(), checked: null };
    found.set(url, link);
    link.files.add(file);
    if (typeof checked === 'string' && checked > (link.checked ?? '')) link.checked = checked;
  };
  const walk = (value: unknown, file: string): void => {
    if (typeof value === 'string') {
      // «https://serveis3.{iop|app}.aoc.cat» is a pattern, and no address.
      for (const [url] of value.matchAll(address)) if (URL.canParse(url)) note(url, file, null);
    }
    if (typeof value !== 'object' || value === null) return;
    const { url, checked, ...rest } = value as Record<string, unknown>;
    if (typeof url === 'string') note(url, file, checked);
    for (const each of Object.values(rest)) walk(each, file);
  };
  for (const [name, { path }] of Object.entries(singleFiles)) walk(content[name as keyof typeof singleFiles], path);
  for (const [name, { path }] of Object.entries(folders)) {
    for (const each of content[name as keyof typeof folders].values()) walk(each, `${path}/${each.id}.yaml`);
  }
  return [...found]
    .map(([url, { files, checked }]) => ({ url, files: [...files].sort(), checked }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}
