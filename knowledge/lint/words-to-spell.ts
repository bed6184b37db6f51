/** Addresses, names of files and what is inside angle brackets or braces: nobody spells them. */
const noWords = /https?:\/\/\S+|\S+@\S+|(?<![\p{L}\d])[\w-]+(?:\.[\w-]+)+(?:\/\S*)?|\{[^}]*\}|`[^`]*`/gu;
/** With its accents, its l·l, and what goes with it after a hyphen or an apostrophe. */
const word = /(?<![\p{L}\p{M}\d_])\p{L}[\p{L}\p{M}]*(?:[·'’-]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\d_])/gu;
/** «AOC», «CDA», «DNIs». */
const initials = /^\p{Lu}+s?$/u;

/** The words of a text that have a spelling, as they are written. */
export function wordsToSpell(text: string): string[] {
  return (text.replace(noWords, ' ').match(word) ?? []).filter(
    (each) => each.length > 1 && !initials.test(each.replace(/^[ldsnmt]['’]/i, '')),
  );
}
