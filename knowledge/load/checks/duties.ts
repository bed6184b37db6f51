import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';
import { idsOf } from './ids-of.ts';
import { unknownId } from './unknown-id.ts';

/** A duty of which the model already speaks says in which of its dimensions; one that a service gives done, which service. */
export function checkDuties({ duties, dimensions, services }: ContentFiles): Mistake[] {
  return duties.data.flatMap(({ dimension, help }, at) => [
    ...(dimension === undefined ? [] : unknownId(duties, [at, 'dimension'], 'l’àmbit', dimension, idsOf(dimensions))),
    ...help.flatMap(({ service }, nth) =>
      service === undefined
        ? []
        : unknownId(duties, [at, 'help', nth, 'service'], 'el servei', service, idsOf(services)),
    ),
  ]);
}
