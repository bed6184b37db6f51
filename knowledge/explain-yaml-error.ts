import type { YAMLParseError } from 'yaml';

const explanations: Partial<Record<YAMLParseError['code'], string>> = {
  BAD_INDENT: 'El sagnat no quadra: les línies del mateix bloc han de començar a la mateixa columna, amb espais.',
  TAB_AS_INDENT: 'Hi ha una tabulació: el sagnat es fa amb espais.',
  DUPLICATE_KEY: 'Aquesta clau ja és més amunt al mateix bloc: deixa’n només una.',
  MISSING_CHAR: 'Hi falta un caràcter: mira si has obert cometes o un claudàtor i no els has tancat.',
  UNEXPECTED_TOKEN: 'Hi ha un caràcter que no hi toca: si el text porta «: » o « #», posa’l entre cometes.',
  BLOCK_AS_IMPLICIT_KEY: 'El text porta «: » al mig: posa’l tot entre cometes dobles.',
  MULTILINE_IMPLICIT_KEY: 'Hi falten els dos punts després de la clau, o un text s’ha partit en dues línies.',
  BAD_SCALAR_START: 'El text comença amb un caràcter reservat: posa’l entre cometes dobles.',
  BAD_DQ_ESCAPE: 'Dins de cometes dobles, la barra «\\» s’escriu doble.',
};

/** What a YAML syntax error means for the person who edits the file, in Catalan. */
export function explainYamlError(error: YAMLParseError): string {
  return explanations[error.code] ?? `No és YAML ben escrit (${error.code}): ${error.message}`;
}
