import type { Sheet } from './sheets.ts';

/** What a spreadsheet needs to know that the letters are UTF-8. */
const mark = '\u{feff}';
/** A spreadsheet in Catalan takes the comma for the one of decimals. */
const separator = ';';

/** A table as a file that a spreadsheet opens with two clicks (RFC 4180, but for the separator). */
export function writeCsv({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): string {
  const lines = [columns, ...rows].map((row) => row.map(cell).join(separator));
  return `${mark}${lines.join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
