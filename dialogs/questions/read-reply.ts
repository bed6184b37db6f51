import type { Town } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { compact, words } from '../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../knowledge/understand/utterance/utterance.ts';
import type { Sentences } from '../../locales/sentences.ts';
import { inRange } from './accepts.ts';
import { labelledOptions } from './labelled-options.ts';
import { answerForTown } from './population-answer.ts';
import { dontKnow, type NumberQuestion, type Option, type Question, type SeveralQuestion } from './question.ts';
import { type FigureProblem, type ReadFigure, readFigure } from './read-figure.ts';
import { readNumber } from './read-number.ts';
import { readOption } from './read-option.ts';
import { textAnswer } from './text-answer.ts';

export type ReadReply =
  /** `sure` when nothing else could be meant; `taken` names what was understood when it had to be guessed. */
  | { kind: 'answer'; answer: unknown; sure: boolean; taken: string | null }
  | { kind: 'which-town'; codes: string[]; sure: boolean }
  | { kind: 'problem'; problem: FigureProblem | NumberProblem; sure: boolean }
  | { kind: 'none' };

/** Why a number is not an answer. */
export type NumberProblem = 'below-least' | 'above-most';

/** Reads a typed reply to a question. */
export function readReply(knowledge: Knowledge, t: Sentences, question: Question, utterance: Utterance): ReadReply {
  switch (question.type) {
    case 'population':
      return readPopulation(utterance);
    case 'several':
      return readSeveral(knowledge, question, utterance);
    case 'number':
      return readNumberReply(question, utterance);
    case 'text':
      return readTextReply(question, utterance);
    default:
      return readClosed(knowledge, t, question, utterance);
  }
}

/** «entre 5.000 i 8.000 hab.»: more than these, and a figure may be part of a question to us. */
const wordsOfAFigure = 7;
/** «Castellar», «la Bisbal», «som de Mollet». */
const wordsOfAName = 3;

function readPopulation(utterance: Utterance): ReadReply {
  const figure = readFigure(utterance);
  const exact = utterance.plainTowns;
  // «prou», «menú» or «mil gràcies» are orders and courtesy, and neither a misspelt town nor a figure; a misspelt order
  // may well be a town («Castellar», «castellà»).
  if (exact.kind === 'none' && utterance.plainOrder) return { kind: 'none' };
  const town = figure.kind === 'none' ? utterance.towns : exact;
  if (exact.kind === 'one' && hasPostcodeOf(exact.town, figure, utterance))
    return { kind: 'answer', answer: answerForTown(exact.town), sure: true, taken: null };
  if (figure.kind === 'problem') return { ...figure, sure: utterance.words.length <= wordsOfAFigure };
  if (figure.kind === 'figure') {
    if (town.kind === 'several' && !sameName(town.towns)) return { kind: 'problem', problem: 'several', sure: true };
    const named = town.kind === 'one' ? town.town : null;
    const answer = { population: figure.value, town: named?.name ?? null, ine: named?.code ?? null, year: null };
    return { kind: 'answer', answer, sure: true, taken: null };
  }
  if (town.kind === 'one')
    return { kind: 'answer', answer: answerForTown(town.town), sure: isShort(utterance), taken: null };
  if (town.kind === 'several') {
    const isName = utterance.words.length <= wordsOfAName && !utterance.text.includes('?');
    return { kind: 'which-town', codes: town.towns.map(({ code }) => code), sure: isName };
  }
  return { kind: 'none' };
}

const postcode = /(?<![\d.,])\d{5}(?![\d.,])/;

/** «Tona, 08551», «17600 Figueres»: five digits that begin as those of its province, and no separator among them. */
function hasPostcodeOf(town: Town, figure: ReadFigure, utterance: Utterance): boolean {
  if (figure.kind === 'problem' && figure.problem === 'postcode') return true;
  const [digits] = postcode.exec(utterance.text) ?? [];
  const isOnlyOne = figure.kind === 'figure' && String(figure.value) === digits;
  return (
    isOnlyOne && digits.startsWith(town.code.slice(0, 2)) && !/hab|person|ve[iï]n|vec|empad|som\b/i.test(utterance.text)
  );
}

/** Towns that share the first word of their name are one ambiguous name; others are two towns. */
function sameName(towns: readonly { name: string }[]): boolean {
  const firsts = towns.map(({ name }) => words(name).find((word) => word.length > 3));
  return new Set(firsts).size === 1;
}

function isShort(utterance: Utterance): boolean {
  return utterance.words.length <= 8;
}

function readClosed(knowledge: Knowledge, t: Sentences, question: Question, utterance: Utterance): ReadReply {
  const options = labelledOptions(t, question);
  const read = readOption(utterance, options);
  if (read.kind === 'option' && read.sure) {
    return { kind: 'answer', answer: read.option.id, sure: true, taken: read.guessed ? read.option.label : null };
  }
  const service = serviceCalled(knowledge, options, utterance);
  if (service) return { kind: 'answer', answer: service.id, sure: true, taken: service.label };
  const command = utterance.order;
  if (question.type === 'yes-no' || question.type === 'confirm') {
    const answer = command === 'yes' ? 'si' : command === 'no' ? 'no' : null;
    if (answer) return { kind: 'answer', answer, sure: true, taken: null };
    if (question.type === 'confirm') {
      const corrected = readPopulation(utterance);
      if (corrected.kind === 'answer' || corrected.kind === 'problem') return corrected;
    }
  }
  if (question.optional) {
    if (command === 'unknown' || command === 'skip')
      return { kind: 'answer', answer: dontKnow, sure: true, taken: null };
  }
  if (command) return { kind: 'none' };
  if (read.kind === 'option') return { kind: 'answer', answer: read.option.id, sure: false, taken: read.option.label };
  return { kind: 'none' };
}

/** The option that is a service and is called by another of its names: «registre unificat». */
function serviceCalled({ content }: Knowledge, options: readonly Option[], utterance: Utterance): Option | undefined {
  const said = utterance.compact;
  return options.find(({ id }) => content.services.get(id)?.aliases.some((alias) => compact(alias) === said));
}

/** «No ho sé» and «passa» leave an optional question open. */
function readLeftOpen(question: Question, utterance: Utterance): ReadReply | null {
  const command = utterance.order;
  const isLeft = question.optional && (command === 'unknown' || command === 'skip');
  if (isLeft) return { kind: 'answer', answer: dontKnow, sure: true, taken: null };
  return command ? { kind: 'none' } : null;
}

function readNumberReply(question: NumberQuestion, utterance: Utterance): ReadReply {
  const value = readNumber(utterance);
  if (value === null) return readLeftOpen(question, utterance) ?? { kind: 'none' };
  const sure = utterance.words.length <= wordsOfAFigure;
  if (inRange(question, value)) return { kind: 'answer', answer: value, sure, taken: null };
  return { kind: 'problem', problem: value < (question.min ?? 0) ? 'below-least' : 'above-most', sure };
}

/** Whatever is typed answers it, unless it is an order or asks us something. */
function readTextReply(question: Question, utterance: Utterance): ReadReply {
  const open = readLeftOpen(question, utterance);
  const answer = textAnswer(utterance.text);
  if (open) return open;
  return answer === ''
    ? { kind: 'none' }
    : { kind: 'answer', answer, sure: !utterance.text.includes('?'), taken: null };
}

const longestList = 400;
const shortestName = 3;

/** «la 1 i la 3», «1, 3, 5», «cap», «totes», or the labels one after another. */
function readSeveral(knowledge: Knowledge, question: SeveralQuestion, utterance: Utterance): ReadReply {
  if (utterance.text.length > longestList) return { kind: 'none' };
  const answer = (ids: string[] | typeof dontKnow): ReadReply => ({
    kind: 'answer',
    answer: ids,
    sure: true,
    taken: null,
  });
  const command = utterance.order;
  if (command === 'unknown' || command === 'skip') return answer(dontKnow);
  if (command && command !== 'no') return { kind: 'none' };
  const { words: tokens } = utterance;
  const has = (pattern: RegExp) => tokens.some((token) => pattern.test(token));
  const all = question.options.map((option) => option.id);
  // «no en tenim cap», «totes menys una»: whether that is all, some or none depends on the question. Better to ask again.
  const isTwisted =
    (has(/^(no|ni)$/) && has(/^(ten|tinc|hi|totes|tots)/)) || has(/^(menys|menos|excep|llevat|tret|salv)/);
  if (isTwisted) return { kind: 'none' };
  if (readOption(utterance, [{ label: question.none }]).kind === 'option' && !/^\d+$/.test(utterance.text.trim()))
    return answer([]);
  if (tokens.length <= 4 && has(/^(cap|ninguna|ningun|none|no)$/)) return answer([]);
  if (tokens.length <= 4 && has(/^(totes|tots|todas|todos|all)$/)) return answer(all);
  const numbers = tokens.filter((token) => /^\d{1,2}$/.test(token)).map(Number);
  if (numbers.length > 0 && numbers.length >= tokens.filter((token) => token.length > 2).length) {
    const picked = all.filter((_, index) => numbers.includes(index + 1));
    return picked.length === new Set(numbers).size ? answer(picked) : { kind: 'none' };
  }
  const parts = utterance.text.split(/[,;\n]|\s(?:i|y)\s/).filter((part) => part.trim() !== '');
  const ids = parts.flatMap((part) => pickOne(question, knowledge.read(part))?.id ?? []);
  return ids.length > 0 && ids.length === parts.length ? answer([...new Set(ids)]) : { kind: 'none' };
}

/** The only option that a text surely is, or whose label has it as a word: «e-NOTUM» for «Notificació (e-NOTUM)». */
function pickOne(question: SeveralQuestion, utterance: Utterance): Option | null {
  const read = readOption(utterance, question.options);
  if (read.kind === 'option' && read.sure) return read.option;
  const said = utterance.compact;
  if (said.length < shortestName || utterance.text.includes('?')) return null;
  const [only, another] = question.options.filter(({ label }) => runsOf(words(label)).includes(said));
  return another ? null : (only ?? null);
}

/** Every run of words, without spaces: «la», «laseu», «seu». */
function runsOf(tokens: readonly string[]): string[] {
  return tokens.flatMap((_, start) =>
    tokens.slice(start).map((_, size) => tokens.slice(start, start + size + 1).join('')),
  );
}
