import type { Content } from '../../content.ts';
import { emptyWords } from '../utterance/empty-words.ts';
import { words } from '../utterance/fold.ts';
import { createPhraseFinder } from '../utterance/phrase-finder.ts';
import type { NamedService } from './service-names.ts';

/** Services asked about together. */
export interface Together {
  /** In the order in which they are named, each once. */
  services: string[];
  /** Whether it is asked how they differ, or which is better, and not the same of each. */
  compared: boolean;
  /** Whether it is one or the other: «e-NOTUM o e-TAULER?». */
  isChoice: boolean;
  /** The words of the question without the names and what asks to compare them. */
  rest: string;
}

export interface ComparisonReader {
  /**
   * The services that a question asks about together («diferència entre e-TRAM i FUE», «quant costen e-NOTUM i T-CAT»),
   * or null when it names one, or names the others in passing.
   */
  read(tokens: readonly string[], names: readonly NamedService[]): Together | null;
  /** Whether a text tells things apart: «no s'ha de confondre amb…». */
  tellsApart(text: string): boolean;
}

const surelyNamed = 0.75;
const mostServices = 3;

/** Prepares the reading of comparisons from `language/questions.yaml`. */
export function createComparisonReader(content: Pick<Content, 'questions' | 'emptyWords'>): ComparisonReader {
  const language = content.questions;
  const comparing = createPhraseFinder([{ id: 'comparing', phrases: language.comparing }]);
  const between = emptyWords(content, 'comparisons');
  const choosing = new Set(language.choosing.flatMap(words));
  const joiners = new Set(language.joiners.flatMap(words));

  return {
    tellsApart: (text) => comparing.find(words(text)).length > 0,
    read(tokens, names) {
      const services = [
        ...new Set(names.filter(({ sureness }) => sureness >= surelyNamed).map((name) => name.service)),
      ];
      if (services.length < 2 || services.length > mostServices) return null;
      const inName = new Set(names.flatMap(({ start, end }) => range(start, end)));
      const asked = comparing.find(tokens.map((token, at) => (inName.has(at) ? '' : token)));
      const gaps = names.slice(1).map((name, nth) => range(names[nth]?.end ?? 0, name.start));
      const isBetween = (at: number) => between.has(tokens[at] ?? '');
      const isListed = gaps.every((gap) => gap.every(isBetween) && gap.some((at) => joiners.has(tokens[at] ?? '')));
      const isChoice = isListed && gaps.some((gap) => gap.some((at) => choosing.has(tokens[at] ?? '')));
      if (!isListed && asked.length === 0) return null;
      const left = new Set([
        ...inName,
        ...gaps.flat().filter(isBetween),
        ...asked.flatMap(({ start, end }) => range(start, end)),
      ]);
      for (let at = (names[0]?.start ?? 0) - 1; isBetween(at); at--) left.add(at);
      const rest = tokens.filter((_, at) => !left.has(at)).join(' ');
      return { services, compared: asked.length > 0, isChoice, rest };
    },
  };
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
}
