/** Every way in which people write l·l. */
const lDotL = /ŀl|l\s?[·•‧∙⋅]\s?l|l\.l(?=\p{L})/gu;
/** Text that needs no unfolding: most of it. */
const plain = /^[\x20-\x7e]*$/;
const plainWord = /[a-z0-9]+/g;
const anyWord = /[\p{L}\p{N}]+/gu;

/** The letters with accents of Catalan and Spanish, and the signs that come with them, so that most texts need no more. */
const unfolded = /[àáèéìíïòóùúüçñ«»“”¿¡]/g;
const folded: Record<string, string> = Object.fromEntries(
  [...'àáèéìíïòóùúüçñ'].map((letter) => [letter, letter.normalize('NFD').charAt(0)]),
);

/**
 * One spelling for what people type: lower case, no accents, l·l as «ll», no apostrophes, single spaces.
 * «L’e-Notum, col·legiat» → «l'e-notum, collegiat».
 * Works for Catalan, Spanish and English; anything else passes through harmlessly. Linear in the length of the text.
 */
export function fold(text: string): string {
  const lower = text
    .toLowerCase()
    .replace(lDotL, 'll')
    .replace(unfolded, (letter) => folded[letter] ?? ' ')
    .replaceAll('’', "'");
  if (plain.test(lower)) return lower;
  return lower
    .normalize('NFKC')
    .toLowerCase()
    .replace(lDotL, 'll')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/[’‘´`ʼ′]/g, "'");
}

/** The national scheme of security is written as the pronoun «ens» is said: in capitals, it is another word. */
export const schemeWord = 'esquemaens';
const scheme = /(?<![\p{L}\p{N}])ENS(?![\p{L}\p{N}])/gu;
const smallLetter = /\p{Ll}/u;

/** Whether «ENS» in a text is the scheme: where all is in capitals they tell nothing, unless it is the only word. */
export function saysScheme(text: string): boolean {
  return text.includes('ENS') && (smallLetter.test(text) || text.trim() === 'ENS');
}

/** The words of a text, folded: «Què és l’e-Notum?» → que, es, l, e, notum. */
export function words(text: string): string[] {
  const line = fold(saysScheme(text) ? text.replace(scheme, schemeWord) : text);
  return line.match(plain.test(line) ? plainWord : anyWord) ?? [];
}

/** A text as one line of its words, for whole-phrase comparison. */
export function phrase(text: string): string {
  return words(text).join(' ');
}

/** A text without any separator: «e-Notum», «e notum» and «enotum» are all «enotum». */
export function compact(text: string): string {
  return words(text).join('');
}
