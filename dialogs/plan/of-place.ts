import type { Content, Dimension, MandatoryTool, Town } from '../../knowledge/content.ts';
import { onceForEach } from '../../knowledge/understand/once-for-each.ts';

/** What the content says to the councils of a place. */
export interface ForPlace {
  dimensions: readonly Dimension[];
  mandatory: readonly MandatoryTool[];
}

const made = onceForEach((_content: Content) => new Map<string, ForPlace>());

/**
 * The dimensions and the tools as they are for one council: without the actions that are for those of another province or size, and
 * without the services of another province. Who only said a figure is shown those of every province.
 * @param province null when it is not known
 * @param band id of a band of the model
 */
export function forPlace(content: Content, province: Town['province'] | null, band: string): ForPlace {
  const known = made(content);
  const key = `${province} ${band}`;
  const found = known.get(key) ?? {
    dimensions: content.dimensions.map((dimension) => dimensionOf(content, dimension, province, band)),
    mandatory: content.mandatory.map((tool) => toolOf(content, tool, province)),
  };
  known.set(key, found);
  return found;
}

/** A tool with the services of a province; the same one when it has none of another. */
export function toolOf(content: Content, tool: MandatoryTool, province: Town['province'] | null): MandatoryTool {
  const services = servicesIn(content, tool.services, province);
  return services.length < tool.services.length ? { ...tool, services } : tool;
}

/** The services, of some, that are of a province or of all; all when it is not known. */
export function servicesIn(content: Content, ids: readonly string[], province: Town['province'] | null): string[] {
  return ids.filter((id) => {
    const only = content.services.get(id)?.province;
    return only === undefined || province === null || only === province;
  });
}

function dimensionOf(
  content: Content,
  dimension: Dimension,
  province: Town['province'] | null,
  band: string,
): Dimension {
  const isHere = (action: { province?: string | undefined; bands?: readonly string[] | undefined }) =>
    (!action.province || province === null || action.province === province) &&
    (!action.bands || action.bands.includes(band));
  const steps = dimension.steps.map((step) =>
    step.reach ? { ...step, reach: { ...step.reach, actions: step.reach.actions.filter(isHere) } } : step,
  );
  const cells = dimension.advice[band];
  if (!cells) return { ...dimension, steps };
  const here = Object.fromEntries(
    Object.entries(cells).map(([level, cell]) => [
      level,
      cell && { ...cell, services: servicesIn(content, cell.services, province) },
    ]),
  ) as typeof cells;
  return { ...dimension, steps, advice: { ...dimension.advice, [band]: here } };
}
