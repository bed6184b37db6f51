import type { Rule } from '../advice.ts';

/** Not those of the number of a norm, «Ordre CLT/87/2025», nor of an identifier, «PL_document». */
const initials = /(?<![\p{L}\d.-])\p{Lu}{2,6}(?![\p{L}\d._-]|\/\d)/gu;

/** Initials that nowhere stand beside what they mean, «Codi segur de verificació (CSV)», nor are among the known words. */
export const unexplainedInitials: Rule = {
  id: 'unexplained-initials',
  check({ texts, ownTexts, knownWords }) {
    const known = new Set(knownWords);
    for (const { text } of texts) {
      for (const [, inside, before] of text.matchAll(/\((\p{Lu}{2,6})[),;: ]|(?<!\p{L})(\p{Lu}{2,6})(?= \()/gu)) {
        known.add(inside ?? before ?? '');
      }
    }
    const told = new Set<string>();
    return ownTexts.flatMap(({ text, mistake }) =>
      [...text.matchAll(initials)].flatMap(([word]) => {
        if (known.has(word) || told.has(word) || isNumeral(word)) return [];
        told.add(word);
        return [
          mistake(
            `«${word}» no s’explica enlloc: posa-hi què vol dir, «… (${word})», o afegeix-la a known-words.txt si la coneix tothom.`,
            word,
          ),
        ];
      }),
    );
  },
};

function isNumeral(word: string): boolean {
  return /^[IVXL]+$/.test(word);
}
