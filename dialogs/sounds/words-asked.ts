import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { emptyWords } from '../../knowledge/understand/utterance/empty-words.ts';
import { words } from '../../knowledge/understand/utterance/fold.ts';

const shortest = 3;

/** The stems of the words that the questions of the guides have, and their options: what is asked of in them. */
export function wordsAsked({ content, stemOf }: Pick<Knowledge, 'content' | 'stemOf'>): ReadonlySet<string> {
  const empty = new Set([...emptyWords(content, 'search')].map(stemOf));
  const stems = textsAsked(content).flatMap(words).map(stemOf);
  return new Set(stems.filter((stem) => stem.length >= shortest && !empty.has(stem)));
}

function textsAsked({ dimensions, duties, groups, guides, mandatory, requirements }: Content): string[] {
  return [
    ...[...dimensions, ...groups, ...requirements].flatMap(({ title, question }) => [title, question]),
    ...[...mandatory, ...duties].map(({ title }) => title),
    ...[...guides.values()].flatMap(({ questions }) => questions).flatMap(textsOf),
  ];
}

function textsOf(item: object): string[] {
  const { title, text, options } = item as { title?: string; text?: string; options?: unknown };
  const labels = Array.isArray(options) ? options.flatMap(({ label, detail }) => [label, detail]) : [];
  return [title, text, ...labels].filter((each) => typeof each === 'string');
}
