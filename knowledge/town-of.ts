import type { Content, Town } from './content.ts';
import { onceForEach } from './understand/once-for-each.ts';

const byCode = onceForEach(({ towns }: Content) => new Map(towns.map((town) => [town.code, town])));

/** The town of a code of the INE, or nothing when there is none or it is not known which. */
export function townOf(content: Content, code: string | null | undefined): Town | undefined {
  return code ? byCode(content).get(code) : undefined;
}
