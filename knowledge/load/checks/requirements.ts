import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';
import { wrongCitations } from './citations.ts';
import { idsOf } from './ids-of.ts';
import { unknownId } from './unknown-id.ts';

/** Every requirement cites its sources and is of services that exist. */
export function checkRequirements({ requirements: file, services }: ContentFiles): Mistake[] {
  const { requirements } = file.data;
  const known = idsOf(services);
  return [
    ...wrongCitations(
      file,
      requirements.map((requirement, index) => ({ path: ['requirements', index], ...requirement })),
    ),
    ...requirements.flatMap(({ services: needing, more }, index) => [
      ...needing.flatMap((service, at) =>
        unknownId(file, ['requirements', index, 'services', at], 'el servei', service, known),
      ),
      ...(more?.service
        ? unknownId(file, ['requirements', index, 'more', 'service'], 'el servei', more.service, known)
        : []),
    ]),
  ];
}
