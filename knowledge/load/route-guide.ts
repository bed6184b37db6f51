import type { Asking } from '../asks-nothing.ts';
import { type GuideItem, guideItems } from '../guide-items.ts';
import type { GuideFile } from '../schema/guide.ts';
import { dontKnow, notApplicable, shareIds } from '../schema/ids.ts';
import type { RoutedQuestion } from './guide-paths.ts';

interface Identified {
  id: string;
}

/** What a guide's questions and conditions may speak of. */
export interface GuideDomain<D, G, R> {
  /** In ascending order. */
  bands: readonly { id: string; min: number; max: number }[];
  dimensions: readonly D[];
  groups: readonly G[];
  requirements: readonly R[];
}

type Stepped = Identified & Asking;
type Chosen = Identified & { options: readonly Identified[] };
type Listed = Identified & { services: readonly string[] };

/** The questions of a guide, each with the answers that its conditions may tell apart. */
export function routeGuide<D extends Stepped, G extends Chosen, R extends Listed>(
  file: GuideFile,
  domain: GuideDomain<D, G, R>,
): { items: GuideItem<D, G, R>[]; routed: RoutedQuestion[] } {
  const { bands } = domain;
  const bandIds = [`<${bands[0]?.min}`, ...bands.map((band) => band.id), `>${bands.at(-1)?.max}`];
  const items = guideItems(file, domain);
  const routed = items.map((item): RoutedQuestion => {
    const { id, when, unless, rule } = item;
    return { id, when, unless, rule, sets: answersOf(item, bandIds) };
  });
  return { items, routed };
}

/** The keys that a question's answer gives to conditions, and the values of each; null for open answers. */
function answersOf<D extends Stepped, G extends Chosen, R extends Listed>(
  { item, id, about }: GuideItem<D, G, R>,
  bandIds: readonly string[],
): RoutedQuestion['sets'] {
  const only = (values: readonly string[] | null) => new Map([[id, values]]);
  if (about && 'dimension' in about)
    return only([...about.dimension.steps.map((step) => step.id), dontKnow, notApplicable]);
  if (about && 'group' in about) return only([...about.group.options.map((option) => option.id), dontKnow]);
  if ('each' in item) return only(['si', 'no', dontKnow]);
  switch (item.type) {
    case 'population':
      return new Map([['band', bandIds]]);
    case 'confirm':
    case 'confirm-all':
      return only(['si']);
    case 'yes-no':
      return only(['si', 'no', ...(item.optional ? [dontKnow] : [])]);
    case 'choice':
      return only([...item.options.map((option) => option.id), ...(item.optional ? [dontKnow] : [])]);
    case 'several':
      return only(typeof item.options === 'string' ? [...shareIds, dontKnow] : item.options.map((option) => option.id));
    default:
      return only(null);
  }
}
