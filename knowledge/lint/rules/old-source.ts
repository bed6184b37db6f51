import type { Rule } from '../advice.ts';

/** A source that nobody has opened for a year; of those that nobody has ever dated, how many there are in each file. */
export const oldSource: Rule = {
  id: 'old-source',
  check({ files: { services, dimensions, matters, requirements }, today }) {
    const aYearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
    return [...services, ...dimensions, ...matters, requirements].flatMap((file) => {
      const sources = Object.entries(file.data.sources);
      const old = sources.filter(([, { checked }]) => checked !== undefined && checked < aYearAgo);
      const undated = sources.filter(([, { checked }]) => checked === undefined).length;
      return [
        ...old.map(([key, { checked }]) =>
          file.mistake(
            ['sources', key],
            `Ningú no obre aquesta font des del ${checked}: mira si encara diu el que se’n cita.`,
          ),
        ),
        ...(undated > 0
          ? [
              file.mistake(
                ['sources'],
                `De ${undated} de les ${sources.length} fonts no consta que ningú les hagi obert: «npm run kb -- links --check --write» ho fa i hi posa el dia.`,
              ),
            ]
          : []),
      ];
    });
  },
};
