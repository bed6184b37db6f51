import type { Condition, GuideFile } from '../../schema/guide.ts';
import type { ContentFile, Path } from '../content-file.ts';
import type { Mistake } from '../mistake.ts';
import { unknownId } from './unknown-id.ts';

/** The keys that earlier questions give to conditions, and the values that each may take; null where nobody can list them. */
export type Earlier = ReadonlyMap<string, readonly string[] | null>;

type Conditional = { when?: Condition | undefined; unless?: Condition | undefined };

/** A mistake for every condition that speaks of no earlier question, or of an answer that the question does not have. */
export function wrongConditions(
  file: ContentFile<GuideFile>,
  path: Path,
  { when, unless }: Conditional,
  earlier: Earlier,
): Mistake[] {
  const check = (place: Path, condition: Condition | undefined) =>
    Object.entries(condition ?? {}).flatMap(([key, values]) => {
      const answers = earlier.get(key);
      if (answers === undefined) {
        return [file.mistake([...place, key], `La condició parla de «${key}», que no és cap pregunta anterior.`)];
      }
      return values.flatMap((answer, at) =>
        answers ? unknownId(file, [...place, key, at], 'la resposta', answer, answers) : [],
      );
    });
  return [...check([...path, 'when'], when), ...check([...path, 'unless'], unless)];
}
