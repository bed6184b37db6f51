import type { Sentences } from '../../../locales/sentences.ts';

/** A list, in Markdown. */
export function listed(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** «Còpia, Representa i iArxiu». */
export function listedIn(t: Sentences, names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : t('plan.ask.and', { names: names.slice(0, -1).join(', '), last });
}

/** The same, and how many more there are of those that would not be read. */
export function listedSome(t: Sentences, names: readonly string[], most = mostNames): string {
  return names.length > most + 1
    ? t('plan.andMore', { names: names.slice(0, most).join(', '), rest: names.length - most })
    : listedIn(t, names);
}

const mostNames = 7;

/** Some things to do, by their short names. */
export function namesOf(t: Sentences, works: readonly { short: string }[]): string {
  return listedSome(
    t,
    works.map(({ short }) => short),
  );
}
