import type { ContentFile, Path } from '../content-file.ts';
import type { Mistake } from '../mistake.ts';
import { unknownId } from './unknown-id.ts';

interface Citation {
  path: Path;
  sources: readonly string[];
  unsourced: boolean;
}

/** A mistake for everything said in a file that cites a source it does not have, or none without saying so. */
export function wrongCitations(
  file: ContentFile<{ sources: Record<string, unknown> }>,
  citations: readonly Citation[],
): Mistake[] {
  const known = Object.keys(file.data.sources);
  return citations.flatMap(({ path, sources, unsourced }) => [
    ...sources.flatMap((key, index) => unknownId(file, [...path, 'sources', index], 'la font', key, known)),
    ...(sources.length === 0 && !unsourced
      ? [file.mistake(path, 'Hi falta la font: posa-hi «sources» o, si no n’hi ha, «unsourced: true».')]
      : []),
    ...(sources.length > 0 && unsourced
      ? [file.mistake([...path, 'unsourced'], 'Diu que no té font i en cita: deixa només una de les dues coses.')]
      : []),
  ]);
}
