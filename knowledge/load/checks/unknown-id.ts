import type { ContentFile, Path } from '../content-file.ts';
import type { Mistake } from '../mistake.ts';
import { nearest } from '../nearest.ts';

/**
 * A mistake when an id leads nowhere, with the one that it resembles.
 * @param what what it should lead to, with its article: «el servei»
 */
export function unknownId(
  file: ContentFile<unknown>,
  path: Path,
  what: string,
  id: string,
  known: readonly string[],
): Mistake[] {
  if (known.includes(id)) return [];
  const hint = nearest(id, known);
  return [file.mistake(path, `No existeix ${what} «${id}».${hint ? ` Volies dir «${hint}»?` : ''}`)];
}
