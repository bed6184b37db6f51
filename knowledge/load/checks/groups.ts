import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { duplicateLabels } from './duplicate-labels.ts';
import { unknownId } from './unknown-id.ts';

/** No dimension is in two groups, and every option says a step for each dimension of its group. */
export function checkGroups({ groups: file, dimensions }: ContentFiles): Mistake[] {
  const steps = new Map(dimensions.map(({ data }) => [data.id, data.steps.map(({ id }) => id)]));
  const seen = new Set<string>();
  return file.data.flatMap((group, index) => [
    ...duplicateIds(file, [index, 'options'], group.options),
    ...duplicateLabels(file, [index, 'options'], group.options),
    ...group.dimensions.flatMap((id, at) => {
      const path = [index, 'dimensions', at];
      const unknown = unknownId(file, path, 'l’àmbit', id, [...steps.keys()]);
      const again = seen.has(id) ? [file.mistake(path, `L’àmbit «${id}» ja és en un altre grup.`)] : [];
      seen.add(id);
      return [...unknown, ...again];
    }),
    ...group.options.flatMap((option, at) => {
      const path = [index, 'options', at, 'steps'];
      return [
        ...group.dimensions
          .filter((id) => !(id in option.steps))
          .map((id) => file.mistake(path, `Hi falta el graó de «${id}».`)),
        ...Object.entries(option.steps).flatMap(([id, step]) =>
          group.dimensions.includes(id)
            ? // Of a dimension that is not there, that is told.
              unknownId(file, [...path, id], 'el graó', step, steps.get(id) ?? [step])
            : [file.mistake([...path, id], `L’àmbit «${id}» no és d’aquest grup.`)],
        ),
      ];
    }),
  ]);
}
