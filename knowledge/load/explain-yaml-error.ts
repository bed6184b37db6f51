import type { ErrorCode, YAMLError } from 'yaml';

export const reservedStart = 'El text comença amb un caràcter reservat: posa’l entre cometes dobles.';

/** Every code has its sentence: none is left in English. */
const explanations: Record<ErrorCode, string> = {
  BAD_INDENT: 'El sagnat no quadra: les línies del mateix bloc han de començar a la mateixa columna, amb espais.',
  TAB_AS_INDENT: 'Hi ha una tabulació: el sagnat es fa amb espais.',
  DUPLICATE_KEY: 'Aquesta clau ja és més amunt al mateix bloc: deixa’n només una.',
  MISSING_CHAR: 'Hi falta un caràcter: mira si has obert cometes o un claudàtor i no els has tancat.',
  UNEXPECTED_TOKEN: 'Hi ha un caràcter que no hi toca: si el text porta «: » o « #», posa’l entre cometes.',
  BLOCK_AS_IMPLICIT_KEY: 'El text porta «: » al mig: posa’l tot entre cometes dobles, de les rectes (").',
  MULTILINE_IMPLICIT_KEY:
    'Hi falten els dos punts després de la clau, un text s’ha partit en dues línies o la línia de sota té massa sagnat.',
  BAD_SCALAR_START: reservedStart,
  TAG_RESOLVE_FAILED: reservedStart,
  MULTIPLE_DOCS: 'Hi ha una línia «---» que talla el fitxer: esborra-la.',
  BAD_DQ_ESCAPE: 'Dins de cometes dobles, la barra «\\» s’escriu doble.',
  BAD_COLLECTION_TYPE: 'Aquest bloc no és del tipus que diu el seu «!»: esborra el «!» i la paraula que el segueix.',
  BAD_DIRECTIVE: 'Una línia que comença amb «%» no hi va: esborra-la, o posa el text entre cometes dobles.',
  BAD_PROP_ORDER: reservedStart,
  ALIAS_PROPS: reservedStart,
  BAD_ALIAS: reservedStart,
  MULTIPLE_ANCHORS: reservedStart,
  MULTIPLE_TAGS: reservedStart,
  BLOCK_IN_FLOW: 'Dins de claudàtors, una llista va tota seguida, amb comes: «[una cosa, una altra]».',
  KEY_OVER_1024_CHARS: 'La clau és massa llarga: hi falten els dos punts, o unes cometes que no s’han tancat.',
  NON_STRING_KEY: 'La clau ha de ser una paraula: posa-la entre cometes dobles.',
  IMPOSSIBLE: 'No es pot llegir aquesta part: mira el sagnat, les cometes i els claudàtors de les línies de sobre.',
  RESOURCE_EXHAUSTION: 'Hi ha massa blocs l’un dins de l’altre: mira el sagnat i els claudàtors.',
};

const openBracket =
  'Hi ha un claudàtor que no es tanca en aquesta llista: mira si hi falta «]», o si « #» talla el text i cal posar-lo entre cometes dobles.';

/**
 * What a YAML syntax error means for the person who edits the file, in Catalan.
 * @param text what was parsed
 */
export function explainYamlError(error: YAMLError, text: string): string {
  if (error.code === 'BAD_INDENT' && error.message.startsWith('Flow')) return openBracket;
  // «{ text: Nota: mireu-ho }»: it is no list, but a text that looks like a key and its value.
  const isList = text.startsWith('- ', error.pos[0]);
  return explanations[error.code === 'BLOCK_IN_FLOW' && !isList ? 'BLOCK_AS_IMPLICIT_KEY' : error.code];
}
