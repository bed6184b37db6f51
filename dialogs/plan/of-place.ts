import type { Dimension } from '../../knowledge/content.ts';

/**
 * A dimension as it is for one council: without the actions that are for those of another province or size. Who only said a figure
 * is shown those of every province.
 * @param province null when it is not known
 */
export function ofPlace(dimension: Dimension, province: string | null, band: string): Dimension {
  const steps = dimension.steps.map((step) => {
    const { reach } = step;
    const actions = reach?.actions.filter(
      (action) =>
        (!action.province || province === null || action.province === province) &&
        (!action.bands || action.bands.includes(band)),
    );
    return reach && actions && actions.length < reach.actions.length ? { ...step, reach: { ...reach, actions } } : step;
  });
  return steps.every((step, at) => step === dimension.steps[at]) ? dimension : { ...dimension, steps };
}
