import { namesAPlace } from './position-of.ts';

export const denials = new Set('no ni not tampoc tampoco'.split(' '));
/** «Treu la 3», «quita la 3, es la 1»: what is taken away is not meant. */
const removals = new Set(
  'treu treure quita quitar borra borrar esborra esborrar elimina eliminar descarta descartar remove delete drop forget oblida olvida ratlla tacha'.split(
    ' ',
  ),
);
/** «Canvia la 2 per la 3». */
const exchanges = new Set('canvia canviar cambia cambiar change swap replace substitueix sustituye'.split(' '));

/** «en lloc de la 2», «en vez de la 2»; «en segon lloc» denies nothing. */
const insteads = new Set('vez lloc comptes instead'.split(' '));

/** Whether a word of a clause says that the place beside it is not meant. */
export function isDenial(clause: readonly string[], at: number): boolean {
  const word = clause[at] ?? '';
  if (removals.has(word)) return true;
  const named = (from: number, to?: number) => clause.slice(from, to).filter(namesAPlace).length;
  if (exchanges.has(word)) return named(at + 1) > 1;
  if (word === 'que' || word === 'than') {
    const next = clause.slice(at + 1).find((each) => each !== 'la' && each !== 'el' && each !== 'the') ?? '';
    return named(0, at) > 0 && namesAPlace(next);
  }
  if (insteads.has(word)) return clause[at + 1] === 'de' || clause[at + 1] === 'of';
  return denials.has(word);
}
