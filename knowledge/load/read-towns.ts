import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Town } from '../content.ts';
import { provinceIds } from '../schema/ids.ts';
import { decodeText } from './decode-text.ts';
import type { Mistake } from './mistake.ts';
import { placeAt } from './place-at.ts';
import { checkLetters } from './text-checks/check-letters.ts';

const columns = ['codi', 'nom', 'comarca', 'provincia', 'poblacio', 'any'] as const;

interface Row {
  record: Record<(typeof columns)[number], string>;
  info: { lines: number };
}

const explanations: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS: 'Aquesta fila no té tantes columnes com la capçalera: hi falta o hi sobra una coma.',
  CSV_QUOTE_NOT_CLOSED: 'Hi ha unes cometes obertes que no es tanquen.',
  CSV_INVALID_CLOSING_QUOTE: 'Hi ha unes cometes mal tancades, aquí o en una fila de més amunt.',
};

/**
 * Reads the table of towns; lines that start with «#» say where it comes from.
 * @returns the towns and the mistakes found, each at its line
 */
export function readTowns(absolutePath: string, name: string): { towns: Town[]; mistakes: Mistake[] } {
  const mistake = (line: number, message: string): Mistake => ({ file: name, line, column: 1, message });
  const refuse = (line: number, message: string) => ({ towns: [], mistakes: [mistake(line, message)] });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(absolutePath);
  } catch {
    return refuse(1, 'No trobo aquest fitxer, i cal.');
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { towns: [], mistakes: [{ file: name, ...decoded.place, message: decoded.message }] };
  const letters = checkLetters(decoded.text);
  if (letters.length > 0) {
    const placed = letters.map(({ offset, message }) => ({ file: name, ...placeAt(decoded.text, offset), message }));
    return { towns: [], mistakes: placed };
  }
  // A spreadsheet puts quotes around all that it saves, comments too.
  const text = decoded.text.replace(/^"?#.*$/gm, '');
  // Before the rows: a table saved with semicolons would be blamed on some row far below.
  const lines = text.split(/\r?\n/);
  const header = lines.findIndex((line) => line.trim() !== '');
  const titles = lines[header]?.split(',').map((title) => title.trim().replace(/^"(.*)"$/, '$1')) ?? [];
  const missing = columns.filter((column) => !titles.includes(column));
  if (missing.length > 0) {
    const separator = /[;\t]/.exec(lines[header] ?? '')?.[0];
    const cure = separator
      ? `Les columnes van separades per comes, i no per ${separator === ';' ? 'punts i coma' : 'tabulacions'}: desa-la com a «CSV (separat per comes)».`
      : 'Mira’n els títols, separats per comes.';
    return refuse(Math.max(header + 1, 1), `${cure} No hi trobo: ${missing.join(', ')}.`);
  }
  let rows: Row[];
  try {
    rows = parse(text, {
      columns: (titles: string[]) => titles.map((title) => title.trim()),
      info: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as Row[];
  } catch (error) {
    const { lines: line = 1, code = '' } = error as Error & { lines?: number; code?: string };
    return refuse(line, explanations[code] ?? 'No es pot llegir aquesta fila: mira-hi les comes i les cometes.');
  }

  const mistakes: Mistake[] = [];
  const seen = new Set<string>();
  const towns = rows.map(({ record, info }): Town => {
    const province = provinceIds.find((known) => known === record.provincia);
    if (!/^\d{5}$/.test(record.codi))
      mistakes.push(mistake(info.lines, `El codi INE «${record.codi}» ha de tenir cinc xifres.`));
    if (seen.has(record.codi)) mistakes.push(mistake(info.lines, `El codi INE «${record.codi}» surt dues vegades.`));
    if (record.nom.trim() === '') mistakes.push(mistake(info.lines, 'Hi falta el nom del municipi.'));
    if (!province) mistakes.push(mistake(info.lines, `No conec la província «${record.provincia}».`));
    if (!/^\d+$/.test(record.poblacio))
      mistakes.push(mistake(info.lines, `La població «${record.poblacio}» ha de ser un número sense punts.`));
    if (!/^\d{4}$/.test(record.any))
      mistakes.push(mistake(info.lines, `L’any «${record.any}» ha de tenir quatre xifres, com 2025.`));
    seen.add(record.codi);
    return {
      code: record.codi,
      name: record.nom,
      comarca: record.comarca,
      province: province ?? 'Barcelona',
      population: Number(record.poblacio),
      year: Number(record.any),
    };
  });
  return { towns, mistakes };
}
