import type { ContentFile, Path } from '../content-file.ts';
import type { Mistake } from '../mistake.ts';

/** A mistake for every id that stands twice in a list of a file. */
export function duplicateIds(
  file: ContentFile<unknown>,
  path: Path,
  items: readonly { id: string | undefined }[],
): Mistake[] {
  return items.flatMap(({ id }, index) =>
    id !== undefined && items.findIndex((other) => other.id === id) < index
      ? [file.mistake([...path, index, 'id'], `L’identificador «${id}» surt dues vegades en aquesta llista.`)]
      : [],
  );
}
