import type { WritingCheck } from './check-writing.ts';

/** «max: 10.000»: YAML takes the point for that of decimals, and reads ten. */
export const pointedFigure: WritingCheck = ({ range, type, source, value }) => {
  if (type !== 'PLAIN' || !range || typeof value !== 'number' || !/^\d{1,3}(\.\d{3})+$/.test(source ?? '')) return null;
  return {
    offset: range[0],
    message: `«${source}» es llegeix com a ${value}: escriu el número sense punt, «${source?.replaceAll('.', '')}»; si és un text, entre cometes dobles.`,
  };
};
