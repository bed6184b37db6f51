import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';
import { idsOf } from './ids-of.ts';
import { unknownId } from './unknown-id.ts';

/** Words that may mean any of several services mean services that exist. */
export function checkAmbiguousWords({ ambiguous, services }: ContentFiles): Mistake[] {
  return ambiguous.data.flatMap((entry, index) =>
    entry.services.flatMap((service, at) =>
      unknownId(ambiguous, [index, 'services', at], 'el servei', service, idsOf(services)),
    ),
  );
}
