import { phrase } from '../../understand/utterance/fold.ts';
import type { ContentFile, Path } from '../content-file.ts';
import type { Mistake } from '../mistake.ts';

/** A mistake for every label that reads like another of the same list, but for accents and signs: nobody could tell the two buttons apart. */
export function duplicateLabels(
  file: ContentFile<unknown>,
  path: Path,
  items: readonly { label: string }[],
): Mistake[] {
  const first = new Map<string, string>();
  return items.flatMap(({ label }, index) => {
    const before = first.get(phrase(label));
    if (before === undefined) {
      first.set(phrase(label), label);
      return [];
    }
    return [
      file.mistake(
        [...path, index, 'label'],
        `L’etiqueta «${label}» ja és la d’una altra opció d’aquesta llista, i no es distingirien.`,
      ),
    ];
  });
}
