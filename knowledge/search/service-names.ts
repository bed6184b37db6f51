import Fuse from 'fuse.js';
import type { Service } from '../knowledge.ts';
import { compact } from './normalise.ts';

export interface NamedService {
  service: string;
  /** 1 for a name well spelt, less for a misspelt one. */
  sureness: number;
  /** Where the name stands among the words of the question: first word, and the one after the last. */
  start: number;
  end: number;
}

export interface ServiceNames {
  /**
   * The services that a question names, each at most once, in the order of the text.
   * @param tokens folded words of the question
   * @param isKnownWord whether a word belongs to ordinary language, and so is not a misspelt name
   */
  find(tokens: readonly string[], isKnownWord: (word: string) => boolean): NamedService[];
}

const longestName = 7;
const shortestToFuzz = 5;
const misspelt = 0.8;

/** Prepares the recognition of services by id, name and alias, however they are spaced or hyphenated. */
export function createServiceNames(services: Iterable<Service>): ServiceNames {
  const exact = new Map<string, string>();
  for (const service of services) {
    for (const name of [service.id, service.name, ...service.aliases]) {
      const key = compact(name);
      if (!exact.has(key)) exact.set(key, service.id);
    }
  }
  const spelt = [...exact].filter(([key]) => key.length >= shortestToFuzz).map(([key, service]) => ({ key, service }));
  const fuse = new Fuse(spelt, { keys: ['key'], threshold: 0.3, includeScore: true, distance: 6 });

  const fuzzy = (key: string): string | null => {
    if (key.length < shortestToFuzz || key.length > 24) return null;
    const [near] = fuse.search(key, { limit: 1 });
    return near && Math.abs(near.item.key.length - key.length) <= 1 ? near.item.service : null;
  };

  return {
    find(tokens, isKnownWord) {
      const found: NamedService[] = [];
      const taken = new Set<number>();
      const free = (start: number, end: number) => !range(start, end).some((at) => taken.has(at));
      const take = (match: NamedService) => {
        for (const at of range(match.start, match.end)) taken.add(at);
        found.push(match);
      };
      for (let size = Math.min(longestName, tokens.length); size > 0; size--) {
        for (let start = 0; start + size <= tokens.length; start++) {
          const end = start + size;
          const service = free(start, end) && exact.get(tokens.slice(start, end).join(''));
          if (service) take({ service, sureness: 1, start, end });
        }
      }
      for (let start = 0; start < tokens.length; start++) {
        if (taken.has(start)) continue;
        const token = tokens[start] ?? '';
        // «e notun», «via uberta»: a short word or an unknown one may be half of a misspelt name.
        const pairEnd = start + 2;
        const pair = tokens.slice(start, pairEnd);
        const pairKey = pair.join('');
        if (pair.length === 2 && free(start, pairEnd) && pair.some((word) => !isKnownWord(word))) {
          const service = fuzzy(pairKey);
          if (service) {
            take({ service, sureness: misspelt, start, end: pairEnd });
            continue;
          }
        }
        if (isKnownWord(token)) continue;
        const service = fuzzy(token);
        if (service) take({ service, sureness: misspelt, start, end: start + 1 });
      }
      const best = new Map<string, NamedService>();
      for (const match of found) {
        const other = best.get(match.service);
        if (!other || match.sureness > other.sureness) best.set(match.service, match);
      }
      return [...best.values()].sort((a, b) => a.start - b.start);
    },
  };
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
