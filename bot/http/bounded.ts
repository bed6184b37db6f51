/** The activities of Web Chat and of Teams are some six deep; whatever walks through this many does not run out of stack. */
const deepest = 512;
/** Fields and items of lists; a message that mentions a hundred people has fewer. */
const mostParts = 2000;

/** Whether something read from JSON is of a size that the rest of the program may walk through. */
export function isBounded(value: unknown): boolean {
  let parts = 0;
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return false;
    const next: unknown[] = [];
    for (const each of level) {
      if (typeof each !== 'object' || each === null) continue;
      const inside = Object.values(each);
      parts += inside.length;
      if (parts > mostParts) return false;
      next.push(...inside);
    }
    level = next;
  }
  return true;
}
