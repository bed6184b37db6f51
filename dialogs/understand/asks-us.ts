import { asksInAReply } from '../questions/readers/asks-in-a-reply.ts';
import { soundsTold } from '../sounds/sounds-like.ts';
import type { OpenTurn } from './open-turn.ts';

/** Probability of a reply that may be something else: from here up, what is asked of us is likelier. */
export const doubtful = 0.5;
/** As near as this below it, neither is likelier. */
const nearness = 0.15;

/** Whether a message that may be a reply is likelier a question to us. */
export function asksUs(turn: OpenTurn): boolean {
  return asksSomething(turn) && turn.asked.kind === 'answers' && turn.asked.answers[0].probability >= doubtful;
}

/** Whether a message that may be a reply is about as likely a question to us. */
export function mayAskUs(turn: OpenTurn): boolean {
  return (
    asksSomething(turn) && turn.asked.kind === 'answers' && turn.asked.answers[0].probability >= doubtful - nearness
  );
}

/**
 * Whether a message said while a question waits asks anything: what only tells («tenim l'e-NOTUM i prou») is a reply,
 * whatever service it is about. A service and what is asked of any, in few words («cost eacat»), ask it.
 */
export function asksSomething({ knowledge, question, utterance }: Telling): boolean {
  // Where no options are listed, whatever is no town and no figure may be anything.
  if (question?.type === 'population' || question?.type === 'confirm') return true;
  const { named, cues } = utterance.terms;
  const namesAndAsks = named.size > 0 && cues.size > 0;
  // «Qui enxampen; quan falta la Núria no surt res»: it begins like a question, and tells.
  if (!utterance.text.includes('?') && soundsTold(knowledge, utterance) >= told) return false;
  const isInShort = utterance.words.length <= wordsInShort || utterance.words.some((word) => asking.has(word));
  return asksInAReply(utterance) || (namesAndAsks && isInShort);
}

type Telling = Pick<OpenTurn, 'knowledge' | 'question' | 'utterance'>;

/** From this on (log-odds), a text tells and does not ask. */
const told = 0.5;
const wordsInShort = 4;
/** «El Portasignatures com es demana», «oye, la T-CAT cada cuánto caduca»: a question with what it is about first. */
const asking = new Set(
  'com quan quant quanta quants quantes quin quina quins quines cuando cuanto cuanta cuantos cuantas donde como how when where'.split(
    ' ',
  ),
);

/**
 * Whether a message is surely a question that somebody wrote an answer to, whatever town or figure it also gives: «qui ens ha de
 * prestar l'administració electrònica, si som un poble de 700 habitants?».
 */
export function asksOwnQuestion({ utterance, asked }: Pick<OpenTurn, 'utterance' | 'asked'>): boolean {
  if (!utterance.asks || asked.kind !== 'answers') return false;
  const [{ target, probability }] = asked.answers;
  return target.question !== null && probability >= surely;
}

const surely = 0.6;
