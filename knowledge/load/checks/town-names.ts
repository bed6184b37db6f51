import type { Town } from '../../content.ts';
import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';
import { unknownId } from './unknown-id.ts';

/** Other names are of towns that are in the table, and regions are of its comarques and towns. */
export function checkTownNames({ townNames }: ContentFiles, towns: readonly Town[]): Mistake[] {
  const known = towns.map(({ name }) => name);
  const comarques = [...new Set(towns.map(({ comarca }) => comarca))];
  const { otherNames, regions } = townNames.data;
  return [
    ...otherNames.flatMap(({ name }, index) =>
      unknownId(townNames, ['otherNames', index, 'name'], 'el municipi', name, known),
    ),
    ...regions.flatMap((region, index) => [
      ...region.comarques.flatMap((name, at) =>
        unknownId(townNames, ['regions', index, 'comarques', at], 'la comarca', name, comarques),
      ),
      ...region.towns.flatMap((name, at) =>
        unknownId(townNames, ['regions', index, 'towns', at], 'el municipi', name, known),
      ),
    ]),
  ];
}
