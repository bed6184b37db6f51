import type { Content, OwnQuestion } from './content.ts';
import { onceForEach } from './understand/once-for-each.ts';

/** What has questions of its own and is no service: a dimension of the model, or a general matter. */
export interface Subject {
  /** «dimension/tramitacio», «matter/plens»: told apart from every service, whose key is its id. */
  key: string;
  id: string;
  kind: 'dimension' | 'matter';
  title: string;
  /** How it is described without being asked. */
  descriptions: readonly string[];
  questions: readonly OwnQuestion[];
}

/** The subjects of a content by their key, those with questions. */
export const subjectsOf = onceForEach((content: Content): ReadonlyMap<string, Subject> => {
  const dimensions = content.dimensions.map(
    ({ id, title, names, meaning, questions }): Subject => ({
      key: `dimension/${id}`,
      id,
      kind: 'dimension',
      title,
      descriptions: [title, ...names, meaning],
      questions,
    }),
  );
  const matters = [...content.matters.values()].map(
    ({ id, title, names, summary, questions }): Subject => ({
      key: `matter/${id}`,
      id,
      kind: 'matter',
      title,
      descriptions: [title, ...names, summary],
      questions,
    }),
  );
  return new Map(
    [...dimensions, ...matters].filter(({ questions }) => questions.length > 0).map((each) => [each.key, each]),
  );
});

/** The own questions of a service or of a subject, by its key. */
export function questionsOf(content: Content, key: string): readonly OwnQuestion[] {
  return content.services.get(key)?.questions ?? subjectsOf(content).get(key)?.questions ?? [];
}

/** How a service or a subject is called. */
export function nameOf(content: Content, key: string): string | undefined {
  return content.services.get(key)?.name ?? subjectsOf(content).get(key)?.title;
}
