import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';
import { unknownId } from './unknown-id.ts';

/** The outcome that an example of a guide leads to is one of the guide. */
export function checkExampleOutcomes({ guides }: ContentFiles): Mistake[] {
  return guides.flatMap((file) =>
    file.data.examples.flatMap((example, at) => {
      if (!('talk' in example) || example.outcome === undefined) return [];
      const known = file.data.outcomes.map(({ id }) => id);
      return unknownId(file, ['examples', at, 'outcome'], 'el resultat', example.outcome, known);
    }),
  );
}
