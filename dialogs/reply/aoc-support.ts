import type { Content } from '../../knowledge/content.ts';

/** Whom to call or write to when an AOC service fails, and the same in a line; null when the content does not say. */
export function aocSupport({ portals }: Pick<Content, 'portals'>): { phone: string; line: string } | null {
  const support = portals.find(({ support: known }) => known)?.support;
  return support ? { phone: support.phone, line: `${support.phone} · ${support.url}` } : null;
}
