import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeXlsxFile, { type Feature } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import type { Sheet } from './sheets.ts';

const [narrowest, widest] = [8, 60];
/** Rows looked at to tell how wide a column is. */
const looked = 200;

/** Tables as one workbook: the headings and the names stay in sight, and each column can be filtered. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, columns, rows, named }) => ({
    sheet: name,
    stickyRowsCount: 1,
    stickyColumnsCount: named,
    columns: columns.map((title, at) => ({ width: widthOf(title, rows, at) })),
    data: [columns.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map((row) => [...row])],
  }));
  return Buffer.from(await writeXlsxFile(written, { features: [filtered(sheets)] }).toBuffer());
}

/** The arrows on the headings, that the library does not write. */
function filtered(sheets: readonly Sheet[]): Feature<Stream | Buffer | Blob> {
  const file = 'xl/worksheets/sheet{id}.xml' as const;
  const transform = (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) => {
    const { columns, rows } = sheets[sheetIndex] ?? { columns: [], rows: [] };
    if (rows.length === 0) return xml;
    const ref = `A1:${getCellAddress(rows.length, columns.length - 1)}`;
    const order = getOrderOfSiblings(file, 'worksheet') ?? [];
    return insertElementMarkupAccordingToOrderOfSiblings(
      xml,
      getSelfClosingTagMarkup('autoFilter', { ref }),
      order,
      'worksheet',
    );
  };
  return { files: { transform: { [file]: { transform } } } };
}

function widthOf(title: string, rows: Sheet['rows'], at: number): number {
  const longest = Math.max(title.length, ...rows.slice(0, looked).map((row) => String(row[at] ?? '').length));
  return Math.min(widest, Math.max(narrowest, longest + 2));
}
