import type { Content } from '../content.ts';
import type { ContentMemory } from './content-memory.ts';
import { createAroundModel } from './entities/around-model.ts';
import { createBeginningReader } from './entities/beginning-reader.ts';
import { createComparisonReader } from './entities/comparison-reader.ts';
import { createDimensionNames } from './entities/dimension-names.ts';
import { createEntityFinder } from './entities/entity-finder.ts';
import { createListReader } from './entities/list-reader.ts';
import { createLookalikeFinder } from './entities/lookalike-finder.ts';
import { createOptionWords } from './entities/option-words.ts';
import { createTownFinder } from './entities/town-finder.ts';
import { once } from './once.ts';
import { createOrderReader } from './orders/order-reader.ts';
import { createWishReader } from './orders/wish-reader.ts';
import type { Readers } from './read-utterance.ts';
import { outOfScopeWords } from './retrieval/out-of-scope-words.ts';
import { searchInSteps } from './retrieval/search.ts';
import { atOnce, type Steps } from './steps.ts';
import { createLanguageDetector } from './utterance/language-detector.ts';
import { createSentenceSplitter } from './utterance/sentence-splitter.ts';
import { shortForms } from './utterance/short-forms.ts';
import { createSpeller } from './utterance/speller.ts';

/** Prepares all that reads utterances about some content. */
export function createReaders(content: Content): Readers {
  return atOnce(readersInSteps(content));
}

/** The same, a little at a time. */
export function* readersInSteps(content: Content, memory?: ContentMemory): Steps<Readers> {
  const speller = createSpeller();
  const search = yield* searchInSteps(content, speller, memory);
  const away = outOfScopeWords(content);
  const short = shortForms(content.commands.written);
  const isAboutSomething = (text: string) => away.has(text) || search.isTelling(text);
  const isName = (word: string) => search.serviceCalled(word) !== undefined;
  const orders = once(() => createOrderReader(content, { isTelling: isAboutSomething, isName }, short, speller));
  const entities = once(() => createEntityFinder(content, search.hasWord, speller));
  const towns = once(() => createTownFinder(content, speller));
  const beginnings = once(() => createBeginningReader(content.beginnings, search.hasWord, speller));
  const wishes = once(() => createWishReader(content.moves, search.hasWord, speller));
  const lists = once(() => createListReader(content.lists, search.hasWord, speller));
  return {
    search,
    splitter: createSentenceSplitter(content),
    get orders() {
      return orders();
    },
    get entities() {
      return entities();
    },
    dimensions: createDimensionNames(content, short, speller),
    get towns() {
      return towns();
    },
    isAroundModel: createAroundModel(content, speller),
    optionWord: createOptionWords(content, search.hasWord, speller),
    lookalikes: createLookalikeFinder(content.lookalikes),
    get lists() {
      return lists();
    },
    get wishes() {
      return wishes();
    },
    get beginnings() {
      return beginnings();
    },
    comparisons: createComparisonReader(content),
    languages: createLanguageDetector(content.languages, speller),
  };
}
