import type { CommandId, CommandLanguage } from '../knowledge.ts';
import { compact, words } from './normalise.ts';
import { createOrderPatterns, type OrderMatch, type WordRole } from './order-patterns.ts';
import { createOrderWords, type MeantWord, orderKey } from './order-words.ts';

export interface CommandReader {
  /** The command that an utterance is, in any of the ways people say it, or null when it is something else. */
  read(utterance: string): CommandId | null;
  /** The same, only when the utterance is a known phrase and nothing else, well spelt. */
  readExact(utterance: string): CommandId | null;
}

/** What a phrase may be: an order, or something that only looks like one. */
type Reading = CommandId | 'none';
type Match = OrderMatch<Reading>;

const longestUtterance = 240;
const mostWords = 22;
/** How many words besides an order an utterance may have, by how many telling words make the order. */
const mostLeftOver = [0, 1, 3, 5];
/** How many words of a clause that introduces whoever speaks. */
const longestIntroduction = 8;
/** Which of several orders is meant: what is asked goes before good manners, and some are meant wherever they are said. */
const rankOf: Partial<Record<Reading, number>> = {
  greeting: 1,
  yes: 2,
  no: 3,
  thanks: 4,
  bye: 5,
  'delete-data': 200,
  human: 200,
  language: 200,
};
const usualRank = 100;
/** Replies that mean nothing inside a longer sentence («si plou», «no ho trobo»). */
const bare: ReadonlySet<Reading> = new Set(['yes', 'no']);

/**
 * Prepares the reading of commands from `language/commands.yaml`.
 * @param isTelling whether a word says something about what the content answers: an utterance that has one besides the
 *   order is a question («com torno enrere una notificació?»), not a command
 */
export function createCommandReader(language: CommandLanguage, isTelling: (word: string) => boolean): CommandReader {
  const glue = new Set(language.glue.flatMap(words));
  const padding = new Set(language.padding.flatMap(words));
  const introductions = language.introductions.map(words);
  const roleOf = (word: string): WordRole => (glue.has(word) ? 'glue' : padding.has(word) ? 'padding' : 'word');
  const entries = [...language.commands, { id: 'none' as const, phrases: language.notCommands }];

  const whole = new Map<string, Reading>();
  const signs = new Map<string, Reading>();
  const vocabulary = new Set<string>([...glue, ...padding]);
  const learn = (text: string) => {
    for (const word of words(text.replace(/\{[^}]*\}/g, ' '))) vocabulary.add(word);
  };
  for (const { id, phrases } of entries) {
    for (const each of phrases) {
      learn(each);
      const said = compact(each);
      if (said === '') signs.set(sign(each), id);
      else if (!each.includes('{') && !whole.has(said)) whole.set(said, id);
    }
  }
  Object.values(language.groups).flat().forEach(learn);
  const patterns = createOrderPatterns<Reading>(entries, language.groups, orderKey, roleOf);
  const written = new Map(Object.entries(language.written).map(([short, long]) => [short, words(long)]));
  const orderWords = createOrderWords(
    vocabulary,
    (key) => patterns.isKnown(key) || vocabulary.has(key.replace('=', '')),
    isTelling,
    written,
  );

  /** The phrases in a row of words, the longest first, none over the words of another. */
  const matchesIn = (meant: readonly MeantWord[], roles: readonly WordRole[]): Match[] => {
    const all = patterns.find(
      meant.map(({ key }) => key),
      roles,
    );
    const found: Match[] = [];
    const taken = new Set<number>();
    const isWhole = ({ at }: Match) => roles.every((role, position) => role !== 'word' || at.includes(position));
    const bySize = all
      .filter((match) => !match.alone || isWhole(match))
      .sort((a, b) => b.size - a.size || (a.at[0] ?? 0) - (b.at[0] ?? 0));
    for (const match of bySize) {
      if (match.at.some((position) => taken.has(position))) continue;
      for (const position of match.at) taken.add(position);
      found.push(match);
    }
    return found;
  };

  const readWords = (meant: readonly MeantWord[]): Reading | null => {
    const roles = meant.map(({ word }) => roleOf(word));
    const found = matchesIn(meant, roles);
    const [main] = [...found].sort((a, b) => precedence(b) - precedence(a));
    if (!main || main.id === 'none') return null;
    const covered = new Set(found.flatMap(({ at }) => at));
    const leftOver = meant.filter((_, at) => roles[at] === 'word' && !covered.has(at));
    const strength = Math.min(
      found.reduce((sum, match) => sum + match.strength, 0),
      mostLeftOver.length - 1,
    );
    if (leftOver.some(({ word }) => !vocabulary.has(word) && isTelling(word))) return null;
    if (bare.has(main.id) && leftOver.length > 0) return null;
    return leftOver.length <= (mostLeftOver[strength] ?? 0) ? main.id : null;
  };

  const isIntroduction = (clause: readonly string[]) =>
    clause.length <= longestIntroduction &&
    introductions.some((start) => start.every((word, at) => word === clause[at]));

  const read = (utterance: string): Reading | null => {
    if (utterance.length > longestUtterance) return null;
    const typed = words(utterance);
    if (typed.length > mostWords) return null;
    if (typed.length === 0) return signs.get(sign(utterance)) ?? null;
    const exact = whole.get(typed.join(''));
    if (exact) return exact;
    const meant = orderWords.read(typed);
    const said = whole.get(meant.map(({ word }) => word).join(''));
    if (said) return said;
    const order = readWords(meant);
    if (order) return order;
    // «hola, soc la secretària de Tona»: who speaks changes nothing of a greeting.
    const clauses = utterance.split(/[.,;:!?\n]+/).map(words);
    const rest = clauses.filter((clause) => !isIntroduction(clause));
    if (rest.length === clauses.length || rest.flat().length === 0) return null;
    const greeted = readWords(orderWords.read(rest.flat()));
    return greeted === 'greeting' ? greeted : null;
  };

  return {
    read: (utterance) => toCommand(read(utterance)),
    readExact(utterance) {
      if (utterance.length > longestUtterance) return null;
      const typed = words(utterance);
      if (typed.length === 0) return toCommand(signs.get(sign(utterance)));
      const exact = whole.get(typed.join(''));
      if (exact || typed.length > mostWords) return toCommand(exact);
      const meant = orderWords.readExactly(typed);
      const roles = meant.map(({ word }) => roleOf(word));
      const found = matchesIn(meant, roles);
      const covered = new Set(found.flatMap(({ at }) => at));
      return roles.every((role, at) => role !== 'word' || covered.has(at)) ? toCommand(readWords(meant)) : null;
    },
  };
}

function toCommand(reading: Reading | null | undefined): CommandId | null {
  return reading && reading !== 'none' ? reading : null;
}

/** Of several orders in one utterance, the one that is asked, and of those the longest. */
function precedence({ id, size }: Match): number {
  return (rankOf[id] ?? usualRank) * 100 + size;
}

/** «👍🏽!!» as «👍»: signs without letters, whatever their colour. */
function sign(text: string): string {
  return [...new Set(text.replace(/[\s!.,;\p{M}\p{Emoji_Modifier}\u200d]/gu, ''))].join('');
}
