import type { ContentFile } from '../content-file.ts';

/** The ids of what the files of a folder describe. */
export function idsOf(files: readonly ContentFile<{ id: string }>[]): string[] {
  return files.map(({ data }) => data.id);
}
