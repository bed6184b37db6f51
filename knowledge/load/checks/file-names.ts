import type { ContentFile } from '../content-file.ts';
import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';

type Identified = ContentFile<{ id: string }>;

/** Services, dimensions, matters and guides have the id that their file is called by, and no two have the same. */
export function checkFileNames({ services, dimensions, matters, guides }: ContentFiles): Mistake[] {
  const folders: Identified[][] = [services, dimensions, matters, guides];
  return [...folders.flat().flatMap(idIsFileName), ...folders.flatMap(idsAreDifferent)];
}

function idIsFileName(file: Identified): Mistake[] {
  if (file.data.id === file.stem) return [];
  return [file.mistake(['id'], `L’identificador «${file.data.id}» ha de ser el nom del fitxer: «${file.stem}».`)];
}

function idsAreDifferent(files: readonly Identified[]): Mistake[] {
  return files.flatMap((file, index) => {
    const first = files.slice(0, index).find((other) => other.data.id === file.data.id);
    return first ? [file.mistake(['id'], `L’identificador «${file.data.id}» ja és a ${first.name}.`)] : [];
  });
}
