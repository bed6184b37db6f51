import type { Content } from '../knowledge/content.ts';

/** A text as it goes on after a colon or a semicolon: with a small letter, unless it begins with a name or with initials. */
export function afterColon({ services }: Pick<Content, 'services'>, text: string): string {
  const isInitials = /^\p{Lu}\p{Lu}/u.test(text);
  const isName = [...services.values()].some(({ name }) => text.startsWith(name));
  return isInitials || isName ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
