import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Town } from './knowledge.ts';
import type { Mistake } from './mistake.ts';

const columns = ['codi', 'nom', 'comarca', 'provincia', 'poblacio', 'any'] as const;
const provinces = ['Barcelona', 'Girona', 'Lleida', 'Tarragona'] as const;

interface Row {
  record: Record<(typeof columns)[number], string>;
  info: { lines: number };
}

/**
 * Reads the table of towns; lines that start with «#» say where it comes from.
 * @returns the towns and the mistakes found, each at its line
 */
export function readTowns(absolutePath: string, name: string): { towns: Town[]; mistakes: Mistake[] } {
  const mistake = (line: number, message: string): Mistake => ({ file: name, line, column: 1, message });
  let rows: Row[];
  try {
    const text = readFileSync(absolutePath, 'utf8');
    rows = parse(text, { columns: true, comment: '#', info: true, skip_empty_lines: true }) as unknown as Row[];
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1;
    return { towns: [], mistakes: [mistake(line, `No puc llegir la taula de municipis: ${(error as Error).message}`)] };
  }
  const missing = columns.filter((column) => !(column in (rows[0]?.record ?? {})));
  if (missing.length > 0) return { towns: [], mistakes: [mistake(1, `Hi falten columnes: ${missing.join(', ')}.`)] };

  const mistakes: Mistake[] = [];
  const seen = new Set<string>();
  const towns = rows.map(({ record, info }): Town => {
    const province = provinces.find((known) => known === record.provincia);
    if (!/^\d{5}$/.test(record.codi))
      mistakes.push(mistake(info.lines, `El codi INE «${record.codi}» ha de tenir cinc xifres.`));
    if (seen.has(record.codi)) mistakes.push(mistake(info.lines, `El codi INE «${record.codi}» surt dues vegades.`));
    if (!province) mistakes.push(mistake(info.lines, `No conec la província «${record.provincia}».`));
    if (!/^\d+$/.test(record.poblacio))
      mistakes.push(mistake(info.lines, `La població «${record.poblacio}» ha de ser un número sense punts.`));
    if (!/^\d{4}$/.test(record.any))
      mistakes.push(mistake(info.lines, `L’any «${record.any}» ha de tenir quatre xifres.`));
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
