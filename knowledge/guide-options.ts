import type { Content, Duty, MandatoryTool } from './content.ts';
import { isForSize } from './is-for-size.ts';
import type { GuideList } from './schema/ids.ts';
import { onceForEach } from './understand/once-for-each.ts';

/** The things of a list of the model that a guide asks about: all the mandatory tools, or the duties of those outside the model. */
export function guideOptions(content: Content, list: GuideList): readonly (MandatoryTool | Duty)[] {
  const { bands, duties, mandatory } = content;
  switch (list) {
    case 'mandatory':
      return mandatory;
    case 'duties-of-small':
      return duties.filter((duty) => isForSize(duty, (bands[0]?.min ?? 0) - 1));
    case 'duties-of-large':
      return duties.filter((duty) => isForSize(duty, (bands.at(-1)?.max ?? 0) + 1));
  }
}

/** The ids of the questions, of any guide, that ask what a council has of a list. */
export function questionsAbout(content: Content, ...lists: readonly GuideList[]): readonly string[] {
  const known = askedAbout(content);
  const key = lists.join(' ');
  const found = known.get(key) ?? findQuestionsAbout(content, lists);
  known.set(key, found);
  return found;
}

const askedAbout = onceForEach((_content: Content) => new Map<string, readonly string[]>());

function findQuestionsAbout(content: Content, lists: readonly GuideList[]): string[] {
  return [...content.guides.values()].flatMap(({ questions }) =>
    questions.flatMap((item) =>
      'options' in item && typeof item.options === 'string' && lists.includes(item.options) ? [item.id] : [],
    ),
  );
}
