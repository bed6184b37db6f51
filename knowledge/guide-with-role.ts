import type { Content } from './content.ts';
import type { GuideFile } from './schema/guide.ts';
import type { GuideRole } from './schema/ids.ts';

/** The guide that the conversation uses for something, or null when none of the content has that role. */
export function guideWithRole(content: Content, role: GuideRole): GuideFile | null {
  return [...content.guides.values()].find((guide) => guide.role === role) ?? null;
}
