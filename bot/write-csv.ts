import { stringify } from 'csv-stringify/sync';

/** A table of plain values. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

export interface CsvOptions {
  /** Whether anybody may have written what is in it: what a spreadsheet would take for a formula is then marked as text. */
  isOfPeople?: boolean;
}

/**
 * A table as a file that a spreadsheet in Catalan or Spanish opens with two clicks (RFC 4180, but for the separator: they take the comma for
 * the one of decimals), with the mark that says that its letters are UTF-8.
 */
export function writeCsv({ columns, rows }: Table, { isOfPeople = false }: CsvOptions = {}): string {
  return stringify([columns, ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: isOfPeople,
    // By itself it quotes only the end of line that it writes: a cell of several lines would be several rows.
    quoted_match: /[\r\n]/,
  });
}
