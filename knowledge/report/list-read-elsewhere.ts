import type { Content, Source, Statement } from '../content.ts';
import { subjectsOf } from '../subjects.ts';

/** The sources that were read in another language, each once: an address and the one that was read. */
export function listReadElsewhere(content: Content): { url: string; readAt: string }[] {
  const services = [...content.services.values()].flatMap(({ topics, questions }) => [
    ...Object.values(topics).flat(),
    ...questions,
  ]);
  const subjects = [...subjectsOf(content).values()].flatMap(({ questions }) => questions);
  const sources = [...services, ...subjects].flatMap((statement: Statement): Source[] => statement.sources);
  const pairs = sources.flatMap(({ url, readAt }) => (readAt ? [{ url, readAt }] : []));
  return [...new Map(pairs.map((pair) => [pair.url, pair])).values()].sort((a, b) => (a.url < b.url ? -1 : 1));
}
