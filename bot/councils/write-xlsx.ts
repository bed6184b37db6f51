import writeXlsxFile from 'write-excel-file/node';
import type { Sheet } from './sheets.ts';

const [narrowest, widest] = [8, 60];
/** Rows looked at to tell how wide a column is. */
const looked = 200;

/** Tables as one workbook: the first row of each stays in sight. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map((title, at) => ({ width: widthOf(title, rows, at) })),
    data: [columns.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map((row) => [...row])],
  }));
  return Buffer.from(await writeXlsxFile(written).toBuffer());
}

function widthOf(title: string, rows: Sheet['rows'], at: number): number {
  const longest = Math.max(title.length, ...rows.slice(0, looked).map((row) => String(row[at] ?? '').length));
  return Math.min(widest, Math.max(narrowest, longest + 2));
}
