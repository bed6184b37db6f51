import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Asked, askOnce } from '../../bot/commands/ask-once.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { fold } from '../../knowledge/understand/utterance/fold.ts';

/** A question with what its answer has to say, and must not: patterns on its text, folded. */
export interface LabelledAnswer {
  q: string;
  /** Of which service it is; none when it is of a dimension or a general matter. */
  service?: string;
  /** Else, the dimension; or, with «_» before it, the kind of general matter. */
  sheet?: string;
  must?: string[];
  /** Those that begin with «^» are of how the answer begins. */
  mustNot?: string[];
}

/** Shares of 1. */
export interface AnswerRates {
  asked: number;
  /** What has to be said is said near the top, and what must not is not. */
  answered: number;
  /** It does not answer, and it is of another service. */
  wrongService: number;
  /** It begins with the «sí» or the «no» of another question. */
  otherYesOrNo: number;
  /** «Vols dir…?» and «D'això concret…». */
  offered: number;
  /** «D'això no en sé», or an order or a guide that nobody asked for. */
  notAnswered: number;
}

/** Who reads an answer reads this much of it: what is said later is not said. */
const wordsRead = 90;
const folder = join(import.meta.dirname, 'answers');

/** The sets of `answers/`: those for tuning, and those that are only ever counted. */
export function labelledAnswers(half: 'tuning' | 'test'): LabelledAnswer[] {
  const files = readdirSync(folder).filter((name) => name.startsWith(`${half}-`));
  return files.flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as LabelledAnswer[]);
}

/** Whether the answers answer: each by what has to be in it, and not by where it was found. */
export function answerRates(knowledge: Knowledge, half: 'tuning' | 'test'): AnswerRates {
  const all = labelledAnswers(half);
  const judged = all.map((labelled) => judge(labelled, askOnce(knowledge, labelled.q)));
  const share = (is: (one: (typeof judged)[number]) => boolean) => judged.filter(is).length / judged.length;
  return {
    asked: all.length,
    answered: share(({ isAnswered }) => isAnswered),
    wrongService: share(({ isAnswered, isOfAnother }) => !isAnswered && isOfAnother),
    otherYesOrNo: share(({ saysOther }) => saysOther),
    offered: share(({ kind }) => kind === 'choose'),
    notAnswered: share(({ kind }) => kind !== 'choose' && kind !== 'answer'),
  };
}

function judge({ service, must = [], mustNot = [] }: LabelledAnswer, { kind, service: told, resource, text }: Asked) {
  const [title = '', ...rest] = beforeSources(text).split('\n\n');
  const head = firstWords(fold([title, ...rest].join(' ')));
  const begins = firstWords(fold(rest.join(' ').replace(/^[-\s]+/, '')));
  const has = (pattern: string) => new RegExp(pattern, 'u').test(pattern.startsWith('^') ? begins : head);
  const saysOther = kind === 'answer' && mustNot.some(has);
  const isAnswered = kind === 'answer' && must.every(has) && !saysOther;
  const isOfAnother = kind === 'answer' && service !== undefined && told !== service && resource === undefined;
  return { kind, isAnswered, isOfAnother, saysOther };
}

/** Whether a text, however long, says all that an answer must. */
export function saysAll({ must = [] }: LabelledAnswer, text: string): boolean {
  return must.every((pattern) => new RegExp(pattern, 'u').test(fold(text)));
}

function beforeSources(text: string): string {
  return text.split(/\n\n(?:Fonts|Fuentes|Sources): /)[0] ?? '';
}

function firstWords(text: string): string {
  return text.split(/\s+/).slice(0, wordsRead).join(' ');
}
