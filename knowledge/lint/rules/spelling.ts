import type { Dictionary, Rule } from '../advice.ts';
import { wordsToSpell } from '../words-to-spell.ts';

/** A word that is in no dictionary, nor among the names of our own (`known-words.txt`) or of the services, nor is the id of one in quotes. */
export const spelling: Rule = {
  id: 'spelling',
  check({ ownTexts, dictionary, knownWords, files: { services } }) {
    if (!dictionary) return [];
    const known = new Set([...knownWords, ...services.flatMap(({ data }) => wordsToSpell(data.name))]);
    const ids = services.map(({ data }) => `«${data.id}»`);
    const names = [...knownWords.filter((name) => name.includes(' ')), ...ids];
    const withoutNames = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, ' '), text);
    const seen = new Map<string, boolean>();
    const isRight = (word: string) => {
      const before = seen.get(word) ?? isSpelt(word.replaceAll('’', "'"), dictionary, known);
      seen.set(word, before);
      return before;
    };
    return ownTexts.flatMap(({ text, mistake }) =>
      [...new Set(wordsToSpell(withoutNames(text)))]
        .filter((word) => !isRight(word))
        .map((word) => mistake(`«${word}» no és al diccionari.${cure(word, dictionary)}`, word)),
    );
  },
};

/** Pronouns and articles that go with a word, after a hyphen or an apostrophe. */
const joined = new Set('ho hi se s l n m t d ls ns lo los la les li me te ne nos vos us en el els'.split(' '));

function isSpelt(word: string, dictionary: Dictionary, known: ReadonlySet<string>): boolean {
  const has = (part: string) =>
    known.has(part) ||
    dictionary.has(part) ||
    (startsWithCapital.test(part) && dictionary.has(part.charAt(0).toLowerCase() + part.slice(1)));
  const alone = word.replace(/^[ldsnmt]'/i, '');
  const [first = '', ...others] = alone.split(/['-]/);
  const isPart = (part: string) => joined.has(part.toLowerCase()) || has(part);
  const isOther = (part: string) => isPart(part) || (first.length > 1 && initials.test(part));
  return has(word) || has(alone) || (isPart(first) && others.every(isOther));
}

/** After another word: «Oberta-AEAT», but not «e-NOTUN». */
const initials = /^\p{Lu}{2,}$/u;
const startsWithCapital = /^\p{Lu}/u;

function cure(word: string, dictionary: Dictionary): string {
  const suggestion = dictionary.suggest(word.replaceAll('’', "'"));
  return `${suggestion ? ` Volies dir «${suggestion}»?` : ''} Si és un nom, afegeix-lo a known-words.txt.`;
}
