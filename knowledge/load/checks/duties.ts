import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';
import { idsOf } from './ids-of.ts';
import { unknownId } from './unknown-id.ts';

/** A duty of which the model already speaks says in which of its dimensions. */
export function checkDuties({ duties, dimensions }: ContentFiles): Mistake[] {
  return duties.data.flatMap(({ dimension }, at) =>
    dimension === undefined ? [] : unknownId(duties, [at, 'dimension'], 'l’àmbit', dimension, idsOf(dimensions)),
  );
}
