import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { words } from '../../knowledge/search/normalise.ts';
import type { Sentences } from '../../locales/sentences.ts';
import { labelledOptions } from './labelled-options.ts';
import { answerForTown } from './population-answer.ts';
import { dontKnow, type Question, type SeveralQuestion } from './question.ts';
import { type FigureProblem, readFigure } from './read-figure.ts';
import { readOption } from './read-option.ts';

export type ReadReply =
  /** `sure` when nothing else could be meant; `taken` names what was understood when it had to be guessed. */
  | { kind: 'answer'; answer: unknown; sure: boolean; taken: string | null }
  | { kind: 'which-town'; codes: string[] }
  | { kind: 'problem'; problem: FigureProblem }
  | { kind: 'none' };

/** Reads a typed reply to a question. */
export function readReply(knowledge: Knowledge, t: Sentences, question: Question, text: string): ReadReply {
  switch (question.type) {
    case 'population':
      return readPopulation(knowledge, text);
    case 'several':
      return readSeveral(question, text);
    default:
      return readClosed(knowledge, t, question, text);
  }
}

function readPopulation(knowledge: Knowledge, text: string): ReadReply {
  const figure = readFigure(text);
  const town = figure.kind === 'none' ? knowledge.towns.find(text) : knowledge.towns.findExact(text);
  if (figure.kind === 'problem') return figure;
  if (figure.kind === 'figure') {
    const named = town.kind === 'one' ? town.town : null;
    const answer = { population: figure.value, town: named?.name ?? null, ine: named?.code ?? null, year: null };
    return { kind: 'answer', answer, sure: true, taken: null };
  }
  if (town.kind === 'one')
    return { kind: 'answer', answer: answerForTown(town.town), sure: isShort(text), taken: null };
  if (town.kind === 'several') return { kind: 'which-town', codes: town.towns.map(({ code }) => code) };
  return { kind: 'none' };
}

function isShort(text: string): boolean {
  return words(text).length <= 8;
}

function readClosed(knowledge: Knowledge, t: Sentences, question: Question, text: string): ReadReply {
  const options = labelledOptions(t, question);
  const read = readOption(text, options);
  if (read.kind === 'option' && read.sure) return { kind: 'answer', answer: read.option.id, sure: true, taken: null };
  const command = knowledge.commands.read(text);
  if (question.type === 'yes-no' || question.type === 'confirm') {
    const answer = command === 'yes' ? 'si' : command === 'no' ? 'no' : null;
    if (answer) return { kind: 'answer', answer, sure: true, taken: null };
    if (question.type === 'confirm') {
      const corrected = readPopulation(knowledge, text);
      if (corrected.kind === 'answer') return corrected;
    }
  }
  if (question.type === 'level-step') {
    if (command === 'unknown' || command === 'skip')
      return { kind: 'answer', answer: dontKnow, sure: true, taken: null };
  }
  if (command) return { kind: 'none' };
  if (read.kind === 'option') return { kind: 'answer', answer: read.option.id, sure: false, taken: read.option.label };
  return { kind: 'none' };
}

/** «la 1 i la 3», «1, 3, 5», «cap», «totes», or the labels one after another. */
function readSeveral(question: SeveralQuestion, text: string): ReadReply {
  const answer = (ids: string[]): ReadReply => ({ kind: 'answer', answer: ids, sure: true, taken: null });
  const tokens = words(text);
  const all = question.options.map((option) => option.id);
  if (readOption(text, [{ label: question.none }]).kind === 'option' && !/^\d+$/.test(text.trim())) return answer([]);
  if (tokens.length <= 4 && tokens.some((token) => /^(cap|ninguna|ningun|none|no)$/.test(token))) return answer([]);
  if (tokens.length <= 4 && tokens.some((token) => /^(totes|tots|todas|todos|all)$/.test(token))) return answer(all);
  const numbers = tokens.filter((token) => /^\d{1,2}$/.test(token)).map(Number);
  if (numbers.length > 0 && numbers.length >= tokens.filter((token) => token.length > 2).length) {
    const picked = all.filter((_, index) => numbers.includes(index + 1));
    return picked.length === new Set(numbers).size ? answer(picked) : { kind: 'none' };
  }
  const parts = text.split(/[,;\n]|\s(?:i|y)\s/).filter((part) => part.trim() !== '');
  const picked = parts.map((part) => readOption(part, question.options));
  const ids = picked.flatMap((read) => (read.kind === 'option' ? [read.option.id] : []));
  return ids.length > 0 && ids.length === parts.length ? answer([...new Set(ids)]) : { kind: 'none' };
}
