import type { Content, LanguageId, MoveId } from './knowledge.ts';
import { localise } from './localise.ts';
import { languageIds } from './schema.ts';
import { type CommandReader, createCommandReader } from './search/command-reader.ts';
import { type ComparisonReader, createComparisonReader } from './search/comparison-reader.ts';
import { createDimensionNames, type DimensionNames } from './search/dimension-names.ts';
import { elsewhereWords } from './search/elsewhere-words.ts';
import { createLanguageDetector, type LanguageDetector } from './search/language-detector.ts';
import { once } from './search/once.ts';
import { createPhraseFinder, type PhraseFinder } from './search/phrase-finder.ts';
import { createPhraseReader, type PhraseReader } from './search/phrase-reader.ts';
import { createQuestionSplitter, type QuestionSplitter } from './search/question-splitter.ts';
import { createSearch, type Search } from './search/search.ts';
import { type ShortForms, shortForms } from './search/short-forms.ts';
import { createTownFinder, type TownFinder } from './search/town-finder.ts';

/** The content and the means to understand questions about it: all that a conversation needs to know. */
export interface Knowledge {
  content: Content;
  /** The content with the names of its parts in each language. */
  localised: Readonly<Record<LanguageId, Content>>;
  commands: CommandReader;
  guidePhrases: PhraseReader<string>;
  /** The phrases of guides among the words of a longer text. */
  guideOpenings: PhraseFinder<string>;
  moves: PhraseReader<MoveId>;
  dimensionNames: DimensionNames;
  shortForms: ShortForms;
  towns: TownFinder;
  search: Search;
  questions: QuestionSplitter;
  comparisons: ComparisonReader;
  languages: LanguageDetector;
}

/** Builds every index, once, from the content; the longest of those that only a conversation needs, when one begins. */
export function createKnowledge(content: Content): Knowledge {
  const search = createSearch(content);
  const elsewhere = elsewhereWords(content);
  const short = shortForms(content.commands.written);
  const guidePhrases = [...content.guides.values()].flatMap(({ phrases }) => phrases);
  const isAboutSomething = (text: string) => elsewhere.has(text) || search.isTelling(text);
  const commands = once(() => createCommandReader(content.commands, isAboutSomething, short, guidePhrases));
  const towns = once(() => createTownFinder(content.towns, content.townNames));
  return {
    content,
    localised: Object.fromEntries(languageIds.map((id) => [id, localise(content, id)])) as Knowledge['localised'],
    get commands() {
      return commands();
    },
    guidePhrases: createPhraseReader([...content.guides.values()]),
    guideOpenings: createPhraseFinder([...content.guides.values()]),
    moves: createPhraseReader(content.moves),
    dimensionNames: createDimensionNames(content, short),
    shortForms: short,
    get towns() {
      return towns();
    },
    search,
    questions: createQuestionSplitter(content.questions),
    comparisons: createComparisonReader(content.questions),
    languages: createLanguageDetector(content.languages),
  };
}
