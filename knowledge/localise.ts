import type { Content, Names } from './content.ts';
import type { GuideQuestion } from './schema/guide.ts';
import type { LanguageId } from './schema/ids.ts';

/**
 * The same content with the names of topics, guides and their questions, dimensions, groups and levels in another
 * language, where the content has them: they stand on buttons and headings, beside sentences in that language.
 * Everything else stays in Catalan.
 */
export function localise(content: Content, language: LanguageId): Content {
  if (language === 'ca') return content;
  const named = <T extends { id: string; title?: string | undefined }>(kind: keyof Names, thing: T) => {
    const title = content.names[kind][thing.id]?.[language];
    return title === undefined ? thing : { ...thing, title };
  };
  const question = (asked: GuideQuestion): GuideQuestion => ('id' in asked ? named('questions', asked) : asked);
  return {
    ...content,
    topics: content.topics.map((topic) => ({ ...topic, ...topic[language] })),
    guides: new Map(
      [...content.guides].map(([id, guide]) => [
        id,
        { ...named('guides', guide), questions: guide.questions.map(question) },
      ]),
    ),
    dimensions: content.dimensions.map((each) => named('dimensions', each)),
    groups: content.groups.map((each) => named('groups', each)),
    levels: content.levels.map((each) => named('levels', each)),
  };
}
