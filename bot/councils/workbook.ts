import type { Content } from '../../knowledge/content.ts';
import type { Council } from './council.ts';
import { changesSheet, comarquesSheet, councilsSheet, dutiesSheet, lacksSheet, servicesSheet } from './sheets.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The table as a workbook of Excel: councils, what is lacking, comarques, duties, changes, services. */
export function workbook(content: Content, councils: readonly Council[]): Promise<Buffer> {
  const sheets = [councilsSheet, lacksSheet, comarquesSheet, dutiesSheet, changesSheet, servicesSheet];
  return writeXlsx(sheets.map((sheet) => sheet(content, councils)));
}
