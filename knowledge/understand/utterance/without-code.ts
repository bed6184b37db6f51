import { compact } from './fold.ts';

/** «EG - 3.1 Com donar d'alta un usuari», «3.1. Permisos», «2) Requisits»: the code of a title, and what follows. */
const coded =
  /^\s*(?:(\p{Lu}{1,5}\d{0,2})\s+[-–—]\s+)?(?:\d{1,2}(?:\.\d{1,2})+\.?\s*[-–—.)]?\s+|\d{1,2}\s+[-–—]\s+|\d{1,2}\)\s+)?(?=\p{L})/u;
const leastWords = 3;

/**
 * A text without the code that a title of the help pages begins with, which says nothing.
 * @param serviceCalled the service that a text is a name of: «MUX - Requisits» begins with no code
 */
export function withoutCode(text: string, serviceCalled: (compact: string) => string | undefined): string {
  const [code = '', letters] = coded.exec(text) ?? [];
  if (code.trim() === '' || (letters !== undefined && serviceCalled(compact(letters)) !== undefined)) return text;
  const rest = text.slice(code.length);
  return rest.split(/\s+/).length >= leastWords ? rest : text;
}
