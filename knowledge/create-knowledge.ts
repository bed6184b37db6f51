import type { Content, MoveId } from './knowledge.ts';
import { type CommandReader, createCommandReader } from './search/command-reader.ts';
import { createPhraseReader, type PhraseReader } from './search/phrase-reader.ts';
import { createSearch, type Search } from './search/search.ts';
import { createTownFinder, type TownFinder } from './search/town-finder.ts';

/** The content and the means to understand questions about it: all that a conversation needs to know. */
export interface Knowledge {
  content: Content;
  commands: CommandReader;
  guidePhrases: PhraseReader<string>;
  moves: PhraseReader<MoveId>;
  towns: TownFinder;
  search: Search;
}

/** Builds every index, once, from the content. */
export function createKnowledge(content: Content): Knowledge {
  const search = createSearch(content);
  return {
    content,
    commands: createCommandReader(content.commands, search.isTelling),
    guidePhrases: createPhraseReader([...content.guides.values()]),
    moves: createPhraseReader(content.moves),
    towns: createTownFinder(content.towns, content.townNames),
    search,
  };
}
