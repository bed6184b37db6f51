import type { CommandId, CommandLanguage } from '../knowledge.ts';
import { createFuzzyLookup } from './fuzzy-lookup.ts';
import { compact, words } from './normalise.ts';
import { stem } from './stem.ts';

export interface CommandReader {
  /** The command that an utterance is, in any of the ways people say it, or null when it is something else. */
  read(utterance: string): CommandId | null;
  /** The same, only when the utterance is one of the known phrases to the letter. */
  readExact(utterance: string): CommandId | null;
}

interface Match {
  id: CommandId;
  start: number;
  end: number;
}

const longestUtterance = 240;
const mostWords = 18;
const shortestToCorrect = 4;
const shortestSense = 3;
const worstSpelling = 0.25;
/** How many words besides an order and its glue an utterance may have, by how many words make the order. */
const mostLeftOver = [0, 1, 3, 5];
const weakest: ReadonlySet<CommandId> = new Set(['greeting', 'thanks', 'yes', 'no', 'bye']);
/** These are meant even where another order stands beside them («passa al castellà»). */
const strongest: ReadonlySet<CommandId> = new Set(['delete-data', 'human', 'language']);
/** From this many words on, an order is one even beside a word of the content. */
const unmistakable = 3;
/** One-word replies that mean nothing inside a longer sentence («si plou», «no ho trobo»). */
const bare: ReadonlySet<CommandId> = new Set(['yes', 'no']);

/**
 * Prepares the reading of commands from `language/commands.yaml`.
 * @param isTelling whether a word says something about what the content answers: an utterance that has one besides the
 *   order is a question («com torno enrere una notificació?»), not a command
 */
export function createCommandReader(language: CommandLanguage, isTelling: (word: string) => boolean): CommandReader {
  const glue = new Set(language.glue.flatMap(words));
  const padding = new Set(language.padding.flatMap(words));
  const whole = new Map<string, CommandId>();
  const runs = new Map<string, CommandId>();
  const vocabulary = new Set<string>([...glue, ...padding]);
  let longestRun = 1;
  for (const { id, phrases } of language.commands) {
    for (const each of phrases) {
      const tokens = words(each);
      for (const token of tokens) vocabulary.add(token);
      if (!whole.has(tokens.join(''))) whole.set(tokens.join(''), id);
      const run = withoutGlue(tokens, glue).map(stem);
      longestRun = Math.max(longestRun, run.length);
      // «ja no cal» without its glue must not make an order of every «no».
      const keepsItsSense = run.length > 1 || tokens.length === 1 || (run[0] ?? '').length > shortestSense;
      if (keepsItsSense && run.length > 0 && !runs.has(run.join(' '))) runs.set(run.join(' '), id);
    }
  }
  const spelling = createFuzzyLookup([...vocabulary].filter((word) => word.length >= shortestToCorrect));

  const correct = (token: string): string => {
    if (vocabulary.has(token) || token.length < shortestToCorrect || isTelling(token)) return token;
    return spelling.nearest(token, worstSpelling)?.word ?? token;
  };

  /** The orders in a row of words, longest first, none inside another. */
  const matches = (stems: readonly string[]): Match[] => {
    const found: Match[] = [];
    const taken = new Array<boolean>(stems.length).fill(false);
    for (let size = Math.min(longestRun, stems.length); size > 0; size--) {
      for (let start = 0; start + size <= stems.length; start++) {
        const end = start + size;
        if (taken.slice(start, end).includes(true)) continue;
        const id = runs.get(stems.slice(start, end).join(' '));
        if (!id) continue;
        taken.fill(true, start, end);
        found.push({ id, start, end });
      }
    }
    return found;
  };

  return {
    readExact: (utterance) => (utterance.length > longestUtterance ? null : (whole.get(compact(utterance)) ?? null)),
    read(utterance) {
      if (utterance.length > longestUtterance) return null;
      const typed = words(utterance);
      if (typed.length === 0 || typed.length > mostWords) return null;
      const exact = whole.get(typed.join(''));
      if (exact) return exact;
      const tokens = typed.map(correct);
      const said = whole.get(tokens.join(''));
      if (said) return said;

      const rest = withoutGlue(tokens, glue);
      const stems = rest.map(stem);
      const found = matches(stems);
      const [main] = [...found].sort((a, b) => precedence(b) - precedence(a));
      if (!main) return null;
      const covered = found.reduce((sum, { start, end }) => sum + end - start, 0);
      const leftOver = rest.filter(
        (token, at) => !padding.has(token) && !found.some(({ start, end }) => at >= start && at < end),
      );
      const telling = leftOver.filter((token) => !vocabulary.has(token) && isTelling(token));
      if (telling.length > (covered >= unmistakable ? 1 : 0)) return null;
      if (bare.has(main.id) && leftOver.length > 0) return null;
      const allowed = mostLeftOver[Math.min(covered, mostLeftOver.length - 1)] ?? 0;
      return leftOver.length <= allowed ? main.id : null;
    },
  };
}

/** Of several orders in one utterance: what is asked goes before good manners, and the longest before the rest. */
function precedence({ id, start, end }: Match): number {
  return (weakest.has(id) ? 0 : strongest.has(id) ? 200 : 100) + (end - start);
}

function withoutGlue(tokens: readonly string[], glue: ReadonlySet<string>): string[] {
  return tokens.filter((token) => !glue.has(token));
}
