import { eachText } from '../../load/each-text.ts';
import type { Rule } from '../advice.ts';
import { everyFile } from '../texts-people-read.ts';

/** What is dated this year is told as «Font antiga (2026)», and is not old: the mark was left from a source before. */
export const freshDate: Rule = {
  id: 'fresh-date',
  check({ files, today }) {
    const thisYear = today.slice(0, 4);
    return everyFile(files).flatMap((file) =>
      eachText(file.data, (path) => path.at(-1) === 'dated')
        .filter(({ text }) => new RegExp(`\\b${thisYear}\\b`).test(text))
        .map(({ path, text }) =>
          file.mistake(
            path,
            `Qui ho llegeixi hi veurà «Font antiga (${text})», i no fa un any: si la font ja no és la vella, treu «dated».`,
          ),
        ),
    );
  },
};
