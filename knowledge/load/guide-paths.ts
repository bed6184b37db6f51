import type { Condition } from '../schema/guide.ts';
import type { RuleId } from '../schema/ids.ts';

/** What decides the way through a guide, stripped of everything else. */
export interface Routed {
  when?: Condition | undefined;
  unless?: Condition | undefined;
  rule?: RuleId | undefined;
}

export interface RoutedQuestion extends Routed {
  id: string;
  /** Keys that conditions may name → the values that each may take; null for a question whose answers nobody can list. */
  sets: ReadonlyMap<string, readonly string[] | null>;
}

/** One way through a guide. */
export interface GuidePath {
  /** Places of the questions asked. */
  asked: number[];
  /** Place of the outcome, or null when none is given. */
  outcome: number | null;
  /** The answers that led this way, by the keys that conditions name; «» for any answer that none names. */
  facts: ReadonlyMap<string, string>;
}

/** More ways than this can neither be drawn nor checked. */
const mostPaths = 20_000;

/**
 * Every way through a guide, told apart only by what its conditions ask: answers that no condition names count as one.
 * A rule may say yes or no, whatever the answers.
 * @returns null when there are more than 20.000
 */
export function guidePaths(questions: readonly RoutedQuestion[], outcomes: readonly Routed[]): GuidePath[] | null {
  const named = namedIn([...questions, ...outcomes]);
  const paths: GuidePath[] = [];
  const walk = (at: number, asked: number[], facts: ReadonlyMap<string, string>): boolean => {
    const question = questions[at];
    if (!question) return end(0, asked, facts);
    const may = mayHold(question, facts);
    if (may !== 'yes' && !walk(at + 1, asked, facts)) return false;
    if (may === 'no') return true;
    return combinations(question, named).every((set) => walk(at + 1, [...asked, at], new Map([...facts, ...set])));
  };
  const end = (at: number, asked: number[], facts: ReadonlyMap<string, string>): boolean => {
    const outcome = outcomes[at];
    const may = outcome ? mayHold(outcome, facts) : 'yes';
    if (may !== 'no') paths.push({ asked, outcome: outcome ? at : null, facts });
    if (paths.length > mostPaths) return false;
    return may === 'yes' || end(at + 1, asked, facts);
  };
  return walk(0, [], new Map()) ? paths : null;
}

/** The answers that some condition names, by the key of their question. */
export function namedIn(all: readonly Pick<Routed, 'when' | 'unless'>[]): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  for (const { when, unless } of all) {
    for (const [key, values] of [...Object.entries(when ?? {}), ...Object.entries(unless ?? {})]) {
      named.set(key, new Set([...(named.get(key) ?? []), ...values]));
    }
  }
  return named;
}

/** The values worth telling apart of each key that a question sets: those that some condition names, and one of the rest. */
function combinations(question: RoutedQuestion, named: ReadonlyMap<string, ReadonlySet<string>>): [string, string][][] {
  let all: [string, string][][] = [[]];
  for (const [key, values] of question.sets) {
    const wanted = named.get(key);
    if (!wanted) continue;
    const told = [...(values ?? wanted)].filter((value) => wanted.has(value));
    const choices = values && told.length === values.length ? told : [...told, ''];
    all = all.flatMap((set) => choices.map((value): [string, string][] => [...set, [key, value]]));
  }
  return all;
}

/** Whether a question is asked, or an outcome given, with these answers; maybe, where it depends on a rule. */
export function mayHold({ when, unless, rule }: Routed, facts: ReadonlyMap<string, string>): 'yes' | 'no' | 'maybe' {
  const isAny = ([key, values]: [string, string[]]) => values.includes(facts.get(key) ?? '');
  const holds = Object.entries(when ?? {}).every(isAny) && !Object.entries(unless ?? {}).some(isAny);
  if (!holds) return 'no';
  return rule ? 'maybe' : 'yes';
}
