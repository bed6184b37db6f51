import { eachText } from '../../load/each-text.ts';
import { dateMeantBy, monthInWords } from '../../load/explain-date.ts';
import type { Mistake } from '../../load/mistake.ts';
import { textOf } from '../../load/text-of.ts';
import type { Rule } from '../advice.ts';
import { everyFile } from '../texts-people-read.ts';

const days: Readonly<Record<string, string>> = {
  checked: 'és el dia en què algú va obrir la font',
  day: 'és des de quan és exigible, i es diu com si ja ho fos',
};

/** A day that has not come yet, and the age of a source in figures where people read it in words. */
export const oddDate: Rule = {
  id: 'odd-date',
  check({ files, content, folder, today }) {
    const year = Number(today.slice(0, 4));
    const inFiles = everyFile(files).flatMap((file) =>
      eachText(file.data).flatMap(({ path, text }) => {
        const key = String(path.at(-1));
        const said = key === 'dated' ? oddAge(text, year) : key in days ? oddDay(key, text, today) : null;
        return said === null ? [] : [file.mistake(path, said)];
      }),
    );
    return [...inFiles, ...oddYears(content.towns, folder, year)];
  },
};

function oddDay(key: string, text: string, today: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text <= today) return null;
  return `El ${text} encara no ha arribat, i «${key}» ${days[key]}: mira si hi volies un altre dia.`;
}

function oddAge(text: string, year: number): string | null {
  const later = text.match(/\b20\d{2}\b/g)?.find((each) => Number(each) > year);
  if (later)
    return `El ${later} encara no ha arribat, i «dated» és de quan és la font: mira si hi volies un altre any.`;
  // A date in words, «28 de novembre de 2026», is read as well as any.
  const isInFigures = /\d{1,4}[-/]\d{1,2}[-/]\d{1,4}|\b\d{8}\b/.test(text) && !/\p{L}{3}/u.test(text);
  if (!isInFigures) return null;
  const meant = dateMeantBy(text);
  const words = meant === null ? 'com «març de 2022» o «2022»' : `«${monthInWords(meant)}»`;
  return `«dated» es llegeix tal com s’escriu: posa-ho en paraules, ${words}.`;
}

/** The figures of the towns are of a year that has passed; one line, if many are wrong. */
function oddYears(towns: readonly { code: string; year: number }[], folder: string, thisYear: number): Mistake[] {
  const odd = towns.find(({ year }) => year > thisYear);
  if (!odd) return [];
  const file = 'content/towns.csv';
  const rows = (textOf(folder, file) ?? '').split('\n');
  const line = rows.findIndex((row) => row.includes(odd.code)) + 1;
  return [{ file, line, column: 1, message: `L’any ${odd.year} encara no ha arribat: hi va el de les xifres.` }];
}
