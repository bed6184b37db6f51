import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { emptyWords } from '../../../knowledge/understand/utterance/empty-words.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { Sentences } from '../../../locales/sentences.ts';
import { labelledOptions } from '../labelled-options.ts';
import { ownOptions } from '../own-options.ts';
import type { Option } from '../question.ts';
import type { Question } from '../question-types.ts';
import { optionMeanings } from './option-meanings.ts';
import { readOption } from './read-option.ts';
import { readPositions } from './read-positions.ts';

export interface AskedOfOptions {
  asks: 'meaning' | 'difference';
  /** What is said besides asking it. */
  utterance: Utterance;
  /** Whether it names a service, that the service itself explains better. */
  namesService: boolean;
}

/** Share of what is said that an option must have, to be what is asked about. */
const enoughShare = 0.5;
/** Each of two that are told apart has less of what is said. */
const enoughOfTwo = 0.3;

/**
 * The options of a question whose meaning, or difference, somebody asks.
 * @returns their ids, all of them when none is told apart; null when it is about something else
 */
export function explainedOptions(
  knowledge: Knowledge,
  t: Sentences,
  question: Question,
  { asks, utterance, namesService }: AskedOfOptions,
): string[] | null {
  const own = optionsToExplain(t, question);
  if (!own) return null;
  const all = labelledOptions(t, question);
  const { content } = knowledge;
  const empty = emptyWords(content, 'search');
  const told = utterance.words.filter((word) => !empty.has(word));
  const counts = { own: own.length, all: all.length };
  const positions = readPositions(content, knowledge.read(told.join(' ')), counts);
  if (positions?.kind === 'one') return idsOf([all[positions.at]]);
  if (positions?.kind === 'several') return idsOf(positions.at.map((at) => all[at]));
  // «què vol dir?» and «no ho entenc» are about the question itself.
  if (told.length === 0) return asks === 'difference' || utterance.words.length <= 3 ? idsOf(own) : null;
  if (namesService) return null;
  const read = readOption(content, utterance, own);
  if (read.kind === 'option' && read.sure) return [read.option.id];
  const said = { words: told.map((word) => knowledge.optionWord(word) ?? word), namesSomebody: false, sum: null };
  const [first, second] = optionMeanings(knowledge, own).likest(said);
  const areTwo = asks === 'difference' && first && second && Math.min(first.share, second.share) >= enoughOfTwo;
  if (areTwo) return idsOf([first.option, second.option]);
  return first && first.share >= enoughShare ? idsOf([first.option]) : null;
}

/** The options of a question that can be explained; null where there are none, or they are a yes and a no. */
export function optionsToExplain(t: Sentences, question: Question): readonly Option[] | null {
  const own = ownOptions(labelledOptions(t, question));
  return own.length === 0 || question.type === 'confirm' || question.type === 'yes-no' ? null : own;
}

function idsOf(options: readonly (Option | undefined)[]): string[] {
  return options.flatMap((option) => option?.id ?? []);
}
