import type { Rule } from '../advice.ts';

/** «l'casa»: before a consonant nothing is dropped. What is all capitals is said by its letters: «l'RPC». */
const dropped = /(?<![\p{L}'’])[ldsmnt]['’](?=[bcdfgjklmnpqrstvwxyzç])\p{Ll}{2,}/giu;
/** «de aigua», «el arxiu». Before an «i» or an «u» that is no vowel nothing is dropped: «el iogurt». */
const kept = /(?<![\p{L}'’-])(?:el|de) h?(?![iu][aeo])[aàeèéiíoòóuú]\p{Ll}{2,}/gu;
/** «la aigua»; before an «i» or an «u» it depends on how it is said. */
const keptArticle = /(?<![\p{L}'’-])la h?[aàeèéoòóíú]\p{Ll}{2,}/gu;
/** «de el», «a els», «per el»: two words that Catalan joins. */
const apart = /(?<![\p{L}'’-])(?:de|a|per) els? (?!\p{Lu})/gu;

const letters = /['’]([\p{Ll}]\p{Lu}|\p{Lu}{2})/u;

/** An apostrophe where none goes, or none where one does: no dictionary sees it. */
export const elision: Rule = {
  id: 'elision',
  check: ({ ownTexts }) =>
    ownTexts.flatMap(({ text, mistake }) => [
      ...find(text, dropped)
        .filter((words) => !letters.test(words))
        .map((words) => mistake(`«${words}»: davant d’una consonant no hi va apòstrof.`, words)),
      ...[...find(text, kept), ...find(text, keptArticle)].map((words) =>
        mistake(`«${words}»: davant d’una vocal hi va apòstrof, «${elided(words)}».`, words),
      ),
      ...find(text, apart).map((words) =>
        mistake(`«${words.trim()}» s’escriu junt: «${contracted(words.trim())}».`, words.trim()),
      ),
    ]),
};

function find(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([found]) => found);
}

function elided(words: string): string {
  return words.replace(/^(?:el|la) /, 'l’').replace(/^de /, 'd’');
}

function contracted(words: string): string {
  return words.replace('de el', 'del').replace('a el', 'al').replace('per el', 'pel');
}
