import type { Town } from '../../knowledge/content.ts';
import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import type { Council } from './council.ts';

/** A text as it is set: what has the straight apostrophe has the curved one. */
export function asSet(text: string): string {
  return text.replaceAll("'", '’');
}

/** A town whose names are as they are set: «l’Hospitalet de Llobregat». */
export const townAsSet = onceForEach(
  (town: Town): Town => ({ ...town, name: asSet(town.name), comarca: asSet(town.comarca) }),
);

export function councilAsSet(council: Council): Council {
  return { ...council, town: townAsSet(council.town) };
}
