import type { Town } from '../../content.ts';
import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';
import { unknownId } from './unknown-id.ts';

/** Other names are of towns that are in the table. */
export function checkTownNames({ townNames }: ContentFiles, towns: readonly Town[]): Mistake[] {
  const known = towns.map(({ name }) => name);
  return townNames.data.otherNames.flatMap(({ name }, index) =>
    unknownId(townNames, ['otherNames', index, 'name'], 'el municipi', name, known),
  );
}
