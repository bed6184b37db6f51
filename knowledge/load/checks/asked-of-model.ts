import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';
import { unknownId } from './unknown-id.ts';

/** What is asked of the model is asked of a dimension that it has. */
export function checkAskedOfModel({ askedOfModel: file, dimensions }: ContentFiles): Mistake[] {
  const ids = dimensions.map(({ data }) => data.id);
  return file.data.flatMap(({ dimension }, at) =>
    dimension === undefined ? [] : unknownId(file, [at, 'dimension'], 'l’àmbit', dimension, ids),
  );
}
