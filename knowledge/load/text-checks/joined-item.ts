import type { WritingCheck } from './check-writing.ts';

/** An item of a list one space too far to the right: YAML takes it for more of the text above. */
export const joinedItem: WritingCheck = ({ range, type }, text) => {
  if (type !== 'PLAIN' || !range) return null;
  const [start, end] = range;
  const item = /(\n[ \t]*)([-–—•*])[ \t]/.exec(text.slice(start, end));
  if (!item) return null;
  const [, before = '', mark = '-'] = item;
  const cure =
    mark === '-'
      ? 'treu-li els espais de més, fins que el guió quedi sota el de dalt'
      : `comença-la amb un guió («- ») en lloc de «${mark}», a la mateixa columna que la de dalt`;
  return {
    offset: start + item.index + before.length,
    message: `Aquesta línia de la llista s’enganxa al text de la de sobre: ${cure}.`,
  };
};
