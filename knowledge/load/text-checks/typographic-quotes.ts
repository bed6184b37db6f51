import type { WritingCheck } from './check-writing.ts';

/** «“Text”»: the quotes that a word processor puts in place of the straight ones are part of the text. */
export const typographicQuotes: WritingCheck = ({ range, type, value }) => {
  if (type !== 'PLAIN' || !range || typeof value !== 'string' || !/^[“”„‘].*[“”’"]$/s.test(value)) return null;
  return {
    offset: range[0],
    message:
      'Aquestes cometes («“ ”», «‘ ’») són d’un processador de textos i es veurien: escriu-hi cometes rectes (").',
  };
};
