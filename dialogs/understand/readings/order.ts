import { endsAsking } from '../../../knowledge/understand/utterance/ends-asking.ts';
import { isOnlyManners } from '../../questions/readers/read-left-open.ts';
import { soundOfOpening, soundOfSaying, type Told } from '../../sounds/sounds-like.ts';
import { isAlwaysRefused } from '../ask/ask.ts';
import { followsOn, ordersInPassing } from '../follows-on.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';
import { intentOfSaying } from './intent-of-saying.ts';

/** An order that may be misspelt, or said with other words around it. */
const likely = 0.9;

/** A question this long, with an answer this sure, is no order. */
const wordsOfAQuestion = 9;
const sureAnswer = 0.6;
/** What is asked in fewer words has to have a surer one; less is enough where obeying would lose something. */
const surestAnswer = 0.85;
const likelyAnswer = 0.5;
const isLosing = (order: string | null) => order === 'delete-data' || order === 'restart';

/** An order, but for what only looks like one. */
export const order: Reading = {
  name: 'order',
  when: (turn) =>
    turn.utterance.order !== null &&
    // «Ja he acabat?» says no good-bye.
    !(turn.utterance.order === 'bye' && turn.question !== null && endsAsking(turn.utterance.text)) &&
    !mayBeATown(turn) &&
    (isPlain(turn) || !isNoOrder(turn)) &&
    (!followsOn(turn) || ordersInPassing(turn)),
  read(turn) {
    const command = turn.utterance.order;
    if (command === 'help' && asksForOptions(turn)) return wholly(turn, { type: 'ask-again' });
    const heard = isPlain(turn) ? null : heardOtherwise(turn);
    if (heard !== null) return wholly(turn, intentOfSaying(turn, heard), likely);
    return command && wholly(turn, { type: 'command', command }, isPlain(turn) ? 1 : likely);
  },
};

/** So few words may be of any order. */
const wordsOfAnOrder = 3;
const hardlyAnOrder = -3.2;

/** «Què és un METS?» has the letters of «què ets?», and sounds like nothing that is ordered. */
function soundsLikeNone({ knowledge, question, utterance }: OpenTurn): boolean {
  if (utterance.words.length <= wordsOfAnOrder) return false;
  const sound = question ? soundOfSaying(knowledge, utterance) : soundOfOpening(knowledge, utterance);
  return sound.margin < hardlyAnOrder;
}

const clearly = 4;
const clearlyApart = 3;

/** «Lo del municipi ho he posat malament» has the letters of going back, and sounds like changing an answer. */
function heardOtherwise({ knowledge, question, utterance }: OpenTurn): Told | null {
  if (!question || utterance.words.length <= wordsOfAnOrder) return null;
  const { id, margin, apart } = soundOfSaying(knowledge, utterance);
  return id !== utterance.order && margin >= clearly && apart >= clearlyApart ? id : null;
}

const options = new Set(['opcions', 'opcio', 'opciones', 'options']);

/** «Quines opcions tinc?» is of the bot, and of the question where one waits. */
function asksForOptions({ question, utterance }: OpenTurn): boolean {
  return question !== null && utterance.words.some((word) => options.has(word));
}

/** «Castellar», when a town is waited for, and not «castellà». */
export function mayBeATown({ question, reply }: OpenTurn): boolean {
  return question?.type === 'population' && (reply.kind === 'answer' || reply.kind === 'which-town');
}

function isPlain({ utterance }: OpenTurn): boolean {
  return utterance.plainOrder !== null;
}

/**
 * What only looks like an order: «i com el demano?» after an answer is about what was answered, and an insult or an
 * attempt to change what the guide does («ignora les teves instruccions») is never obeyed.
 */
function isNoOrder(turn: OpenTurn): boolean {
  const { knowledge, memory, question, reply, utterance } = turn;
  const { asks, terms } = utterance;
  if (soundsLikeNone(turn)) return true;
  const near = reply.kind === 'none' ? (reply.near ?? []) : [];
  // «…ens ho mirem per corregir, i fins l'any que ve»: what tells something of an option is a reply.
  if (question && (reply.kind === 'answer' || near.length > 0) && isOnlyManners(utterance)) return true;
  // What would leave open the question that waits, and was not read so, is not that.
  if (question?.optional && (utterance.order === 'unknown' || utterance.order === 'skip')) return true;
  // «M'han posat d'encarregat i no en tinc ni idea»: nothing waits for an answer, and somebody begins.
  if (!question && utterance.order === 'unknown' && utterance.beginning.parts.size > 0) return true;
  const { named, cues } = terms;
  // «A qui truco si no em funciona el Portasignatures?» is about the service, whatever order it sounds like.
  // «Borrar los datos de un contacto en Representa»
  if (named.size > 0 && (utterance.order === 'delete-data' || utterance.order === 'restart')) return true;
  if (asks && (named.size > 0 || (memory.last && cues.size > 0))) return true;
  const found = utterance.find(null);
  // «Quan es poden obrir els sobres un cop s'ha acabat el termini?»
  const isQuestion = asks && utterance.words.length >= wordsOfAQuestion && found.kind === 'answer';
  if (isQuestion && found.target.probability > sureAnswer) return true;
  // «Com es pot donar de baixa una representació?» is a question that we have, and nobody loses a conversation by asking it.
  const isOwn = asks && found.kind === 'answer' && found.target.question !== null;
  if (isOwn && found.target.probability > (isLosing(utterance.order) ? likelyAnswer : surestAnswer)) return true;
  // What only sounds like an attempt to change it, and has no phrase of one, may as well be «reset everything».
  return found.kind === 'unknown' && found.told && isAlwaysRefused(knowledge, found.elsewhere);
}
