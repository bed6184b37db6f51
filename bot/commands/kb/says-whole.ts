/** Whether a text has some words as whole ones: «0 €» is not in «150 €», nor «500» in «1.500», nor «nota» in «notari». */
export function saysWhole(text: string, words: string): boolean {
  const before = /^[\p{L}\d]/u.test(words) ? '(?<![\\p{L}\\d]|\\d[.,])' : '';
  const after = /[\p{L}\d]$/u.test(words) ? '(?![\\p{L}\\d]|[.,]\\d)' : '';
  return new RegExp(before + RegExp.escape(words) + after, 'u').test(text);
}
