import type { Content, OwnQuestion } from './content.ts';

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

const known = new WeakMap<Content['matters'], ReadonlyMap<string, Subject>>();

/** The subjects of a content by their key, those with questions. */
export function subjectsOf(content: Pick<Content, 'dimensions' | 'matters'>): ReadonlyMap<string, Subject> {
  const found = known.get(content.matters);
  if (found) return found;
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
  const all = new Map(
    [...dimensions, ...matters].filter(({ questions }) => questions.length > 0).map((each) => [each.key, each]),
  );
  known.set(content.matters, all);
  return all;
}

/** The own questions of a service or of a subject, by its key. */
export function questionsOf(content: Content, key: string): readonly OwnQuestion[] {
  return content.services.get(key)?.questions ?? subjectsOf(content).get(key)?.questions ?? [];
}

/** How a service or a subject is called. */
export function nameOf(content: Content, key: string): string | undefined {
  return content.services.get(key)?.name ?? subjectsOf(content).get(key)?.title;
}
