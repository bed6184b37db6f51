import type { ContentFile } from '../content-file.ts';
import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';
import { duplicateIds } from './duplicate-ids.ts';

/** No id stands twice in a file that is a list. */
export function checkLists(files: ContentFiles): Mistake[] {
  const lists: ContentFile<{ id: string }[]>[] = [
    files.bands,
    files.levels,
    files.groups,
    files.mandatory,
    files.duties,
    files.bySize,
    files.portals,
    files.examples,
    files.norms,
    files.topics,
    files.elsewhere,
    files.moves,
    files.languages,
  ];
  return [
    ...lists.flatMap((file) => duplicateIds(file, [], file.data)),
    ...duplicateIds(files.commands, ['commands'], files.commands.data.commands),
    ...duplicateIds(files.requirements, ['requirements'], files.requirements.data.requirements),
  ];
}
