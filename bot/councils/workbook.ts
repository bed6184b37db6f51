import type { Content } from '../../knowledge/content.ts';
import type { Council } from './council.ts';
import { councilsSheet, lacksSheet, servicesSheet } from './sheets.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The table as a workbook of Excel: councils, what is lacking, services. */
export function workbook(content: Content, councils: readonly Council[]): Promise<Buffer> {
  return writeXlsx([councilsSheet(content, councils), lacksSheet(content, councils), servicesSheet(content, councils)]);
}
