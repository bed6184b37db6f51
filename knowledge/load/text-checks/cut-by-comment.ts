import type { WritingCheck } from './check-writing.ts';

/** «Mireu l'apartat #3»: a space and a «#» begin a comment, and the rest of the text is lost. */
export const cutByComment: WritingCheck = ({ range, type }, text) => {
  if (type !== 'PLAIN' || !range) return null;
  const [, end] = range;
  const hash = /[ \t]*(?<=[ \t])#/y;
  hash.lastIndex = end;
  if (!hash.test(text)) return null;
  const offset = hash.lastIndex - 1;
  const lost = text.slice(offset, lineEnd(text, offset)).trim();
  return {
    offset,
    message: `El text s’acaba aquí: «${lost}» queda com a comentari. Si és del text, posa’l tot entre cometes dobles; si és un comentari, posa’l en una línia a part.`,
  };
};

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
