import type { Content } from './content.ts';
import { localise } from './localise.ts';
import { type LanguageId, languageIds, type MoveId } from './schema/ids.ts';
import { type ComparisonReader, createComparisonReader } from './understand/entities/comparison-reader.ts';
import { createDimensionNames, type DimensionNames } from './understand/entities/dimension-names.ts';
import { createTownFinder, type TownFinder } from './understand/entities/town-finder.ts';
import { once } from './understand/once.ts';
import { type CommandReader, createCommandReader } from './understand/orders/order-reader.ts';
import { createPhraseReader, type PhraseReader } from './understand/orders/phrase-reader.ts';
import { elsewhereWords } from './understand/retrieval/out-of-scope-words.ts';
import { createSearch, type Search } from './understand/retrieval/search.ts';
import { createLanguageDetector, type LanguageDetector } from './understand/utterance/language-detector.ts';
import { createPhraseFinder, type PhraseFinder } from './understand/utterance/phrase-finder.ts';
import { createQuestionSplitter, type QuestionSplitter } from './understand/utterance/sentence-splitter.ts';
import { type ShortForms, shortForms } from './understand/utterance/short-forms.ts';

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
