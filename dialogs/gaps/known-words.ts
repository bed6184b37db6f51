import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import { words } from '../../knowledge/understand/utterance/fold.ts';
import type { KnownWords } from './without-names.ts';

/** An article before the name of a town: people leave it out. */
const article = /^(?:els?|la|les|l['’]|en|sa|es)\s*/iu;

/** The words of the content and the towns, for telling them from somebody's name. */
export const knownWords = onceForEach((knowledge: Knowledge): KnownWords => {
  const areas = new Set(
    knowledge.content.towns.flatMap(({ comarca, province }) => [...words(comarca), ...words(province)]),
  );
  return {
    isWord: (word) => knowledge.hasWord(word) || areas.has(word) || knowledge.isAroundModel(word),
    townsIn(text) {
      const found = knowledge.read(text).plainTowns;
      const towns = found.kind === 'one' ? [found.town] : found.kind === 'several' ? found.towns : [];
      return towns.flatMap(({ name }) => [name, name.replace(article, '')]);
    },
  };
});
