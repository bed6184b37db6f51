import type { DimensionFile } from '../../schema/dimension.ts';
import { levelIds } from '../../schema/ids.ts';
import type { ContentFile } from '../content-file.ts';
import type { Mistake } from '../mistake.ts';

/**
 * In each band no level asks for a step that is below the one that a lower level asks for: who is at «recomanat» would not be at
 * «obligatori». A null asks for none, and a step that does not exist is told elsewhere.
 */
export function upsideDown(file: ContentFile<DimensionFile>): Mistake[] {
  const { levels, steps } = file.data;
  const heightOf = (step: string | null) => steps.findIndex(({ id }) => id === step);
  return Object.entries(levels).flatMap(([band, ofBand]) => {
    const asked = levelIds
      .map((level) => ({ level, step: ofBand[level], height: heightOf(ofBand[level]) }))
      .filter(({ height }) => height >= 0);
    return asked.flatMap(({ level, step, height }, at) => {
      const before = asked[at - 1];
      if (!before || height >= before.height) return [];
      const message = `A la franja «${band}», «${level}» demana el graó «${step}», que a «steps» és per sota de «${before.step}», que és el de «${before.level}»: ha de ser ${levelIds.join(' ≤ ')}.`;
      return [file.mistake(['levels', band, level], message)];
    });
  });
}
