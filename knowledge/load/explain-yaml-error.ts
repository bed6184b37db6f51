import type { YAMLError } from 'yaml';

export const reservedStart = 'El text comença amb un caràcter reservat: posa’l entre cometes dobles.';

const explanations: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: 'El sagnat no quadra: les línies del mateix bloc han de començar a la mateixa columna, amb espais.',
  TAB_AS_INDENT: 'Hi ha una tabulació: el sagnat es fa amb espais.',
  DUPLICATE_KEY: 'Aquesta clau ja és més amunt al mateix bloc: deixa’n només una.',
  MISSING_CHAR: 'Hi falta un caràcter: mira si has obert cometes o un claudàtor i no els has tancat.',
  UNEXPECTED_TOKEN: 'Hi ha un caràcter que no hi toca: si el text porta «: » o « #», posa’l entre cometes.',
  BLOCK_AS_IMPLICIT_KEY: 'El text porta «: » al mig: posa’l tot entre cometes dobles.',
  MULTILINE_IMPLICIT_KEY:
    'Hi falten els dos punts després de la clau, un text s’ha partit en dues línies o la línia de sota té massa sagnat.',
  BAD_SCALAR_START: reservedStart,
  TAG_RESOLVE_FAILED: reservedStart,
  MULTIPLE_DOCS: 'Hi ha una línia «---» que talla el fitxer: esborra-la.',
  BAD_DQ_ESCAPE: 'Dins de cometes dobles, la barra «\\» s’escriu doble.',
};

/** What a YAML syntax error means for the person who edits the file, in Catalan. */
export function explainYamlError(error: YAMLError): string {
  return explanations[error.code] ?? `No és YAML ben escrit (${error.code}): ${error.message}`;
}
