import { type Asking, asksNothing } from './asks-nothing.ts';
import type { Condition, GuideFile, GuideQuestion } from './schema/guide.ts';
import type { RuleId } from './schema/ids.ts';

/** The lists that a guide may repeat a question for. */
export interface GuideLists<D extends AskedDimension, G extends { id: string }, R extends Listed> {
  dimensions: readonly D[];
  groups: readonly G[];
  requirements: readonly R[];
}

type AskedDimension = { id: string } & Asking;

interface Listed {
  id: string;
  services: readonly string[];
}

/** One question of a guide, with what it is about when its item repeats a list. */
export interface GuideItem<D, G, R> {
  /** Place of its item in the guide's file. */
  at: number;
  item: GuideQuestion;
  about: { dimension: D } | { group: G } | { requirement: R } | null;
  id: string;
  when: Condition | undefined;
  unless: Condition | undefined;
  rule: RuleId | undefined;
  /** Asked also because the person wants to. */
  onRequest: boolean;
}

/**
 * The questions of a guide in order: «each: dimensions» becomes one for each dimension of the model, which is not asked of the towns of
 * whose band nothing is asked in it.
 */
export function guideItems<D extends AskedDimension, G extends { id: string }, R extends Listed>(
  file: GuideFile,
  lists: GuideLists<D, G, R>,
): GuideItem<D, G, R>[] {
  return file.questions.flatMap((item, at): GuideItem<D, G, R>[] => {
    const { when, unless, rule } = item;
    const common = { at, item, when, unless, rule, onRequest: 'onRequest' in item && item.onRequest };
    if (!('each' in item)) {
      const dimension = item.type === 'level-step' && lists.dimensions.find(({ id }) => id === item.dimension);
      return [{ ...common, id: item.id, about: dimension ? { dimension } : null }];
    }
    if (item.each === 'dimensions') {
      return lists.dimensions.map((dimension) => {
        const idle = Object.keys(dimension.levels).filter((band) => asksNothing(dimension, band));
        const but = idle.length > 0 ? { ...unless, band: [...(unless?.band ?? []), ...idle] } : unless;
        return { ...common, id: dimension.id, about: { dimension }, unless: but };
      });
    }
    if (item.each === 'groups') return lists.groups.map((group) => ({ ...common, id: group.id, about: { group } }));
    return lists.requirements.map((requirement) => ({
      ...common,
      id: requirement.id,
      about: { requirement },
      when: { ...when, [item.of]: [...requirement.services] },
    }));
  });
}
