import type { Service } from '../../content.ts';
import { compact, words } from '../utterance/fold.ts';
import { longestApart } from '../utterance/longest-apart.ts';
import type { Speller } from '../utterance/speller.ts';

export interface NamedService {
  service: string;
  /** 1 for a name well spelt, less for a misspelt one. */
  sureness: number;
  /** Where the name stands among the words: first word, and the one after the last. */
  start: number;
  end: number;
}

export interface ServiceNames {
  /** The services that a text names, well spelt, in the order of the text, however the name is spaced or hyphenated. */
  find(tokens: readonly string[]): readonly NamedService[];
  /** The same for names that two words make, one of them misspelt: «e notun», «via uberta». */
  findMisspeltPairs(tokens: readonly string[], isKnownWord: (word: string) => boolean): NamedService[];
  /** The service of which a text without separators is one of the names. */
  called(compact: string): string | undefined;
  /** Every name without separators, for spelling. */
  keys(): Iterable<string>;
}

/** Words that join two names, and are part of a name only where it is written with them. */
const joining = new Set(['i', 'o', 'y']);
const longestName = 7;
const shortestToFuzz = 4;
const longestToFuzz = 24;

/** Prepares the recognition of services by id, name and alias. */
export function createServiceNames(services: Iterable<Service>, speller: Speller): ServiceNames {
  const exact = new Map<string, string>();
  const withJoining = new Set<string>();
  for (const service of services) {
    for (const name of [service.id, service.name, ...service.aliases]) {
      const key = compact(name);
      if (words(name).some((word) => joining.has(word))) withJoining.add(key);
      if (!exact.has(key)) exact.set(key, service.id);
    }
  }
  /** How names begin, and with which letters each beginning goes on: most words of a text begin none. */
  const beginnings = new Map<string, string>();
  for (const key of exact.keys()) {
    for (let end = 1; end <= key.length; end++) {
      const beginning = key.slice(0, end);
      beginnings.set(beginning, `${beginnings.get(beginning) ?? ''}${key.charAt(end)}`);
    }
  }
  speller.learn('service name', exact.keys());

  const fuzzy = (key: string): { service: string; sureness: number } | null => {
    if (key.length < shortestToFuzz || key.length > longestToFuzz) return null;
    const near = speller.nearest('service name', key);
    const service = near && exact.get(near.word);
    return near && service ? { service, sureness: 1 - near.score } : null;
  };

  return {
    keys: () => exact.keys(),
    called: (compact) => exact.get(compact),
    find(tokens) {
      const found: NamedService[] = [];
      for (let start = 0; start < tokens.length; start++) {
        let key = tokens[start] ?? '';
        for (let end = start + 1; end <= start + longestName && end <= tokens.length; end++) {
          const letters = beginnings.get(key);
          if (letters === undefined) break;
          const service = exact.get(key);
          // «e-TRAM i T-CAT» has the letters of «e-tràmit».
          const isTorn = service && !withJoining.has(key) && tokens.slice(start, end).some((one) => joining.has(one));
          if (service && !isTorn) found.push({ service, sureness: 1, start, end });
          const next = tokens[end];
          if (next === undefined || !letters.includes(next.charAt(0))) break;
          key += next;
        }
      }
      return longestApart(found);
    },
    findMisspeltPairs(tokens, isKnownWord) {
      return tokens.slice(0, -1).flatMap((token, start) => {
        const pair = [token, tokens[start + 1] ?? ''];
        const near = pair.every(isKnownWord) ? null : fuzzy(pair.join(''));
        return near ? [{ ...near, start, end: start + 2 }] : [];
      });
    },
  };
}
