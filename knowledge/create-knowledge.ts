import type { CommandId, Content } from './knowledge.ts';
import { createPhraseReader, type PhraseReader } from './search/phrase-reader.ts';
import { createSearch, type Search } from './search/search.ts';
import { createTownFinder, type TownFinder } from './search/town-finder.ts';

/** The content and the means to understand questions about it: all that a conversation needs to know. */
export interface Knowledge {
  content: Content;
  commands: PhraseReader<CommandId>;
  guidePhrases: PhraseReader<string>;
  towns: TownFinder;
  search: Search;
}

/** Builds every index, once, from the content. */
export function createKnowledge(content: Content): Knowledge {
  return {
    content,
    commands: createPhraseReader(content.commands),
    guidePhrases: createPhraseReader([...content.guides.values()]),
    towns: createTownFinder(content.towns),
    search: createSearch(content),
  };
}
