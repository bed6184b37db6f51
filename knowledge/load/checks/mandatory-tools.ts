import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';
import { idsOf } from './ids-of.ts';
import { unknownId } from './unknown-id.ts';

/** What is mandatory for all is done by services that exist. */
export function checkMandatoryTools({ mandatory, services }: ContentFiles): Mistake[] {
  return mandatory.data.flatMap((tool, index) =>
    tool.services.flatMap((service, at) =>
      unknownId(mandatory, [index, 'services', at], 'el servei', service, idsOf(services)),
    ),
  );
}
