import { guideWithRole } from '../../../knowledge/guide-with-role.ts';
import { type Opening, soundOfOpening } from '../../sounds/sounds-like.ts';
import { likelyAnswers } from '../ask/likely-answers.ts';
import { leansOnAnswer } from '../leans-on-answer.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';
import { saidBeforehand } from '../said-beforehand.ts';

const longest = 200;
/** Fewer words than these may be anything: «recomença», «bona vesprada». */
const shortest = 4;
const heardInShort = 3;
/** How far it has to sound so; further where a service is named. */
const heard = 0.3;
const heardBesideAService = 0.5;
const heardUnanswered = 0.55;
/** «Quién lo puede usar?» is asked of what was answered before. */
const heardAfterAnAnswer = 3;
/** A town, or how many people live there, is asked of or begins a diagnosis; and so is what is told to be of somebody else. */
const heardBesideAPlace = 3;
/** «Connexió de l'e.FACT amb el programa de comptabilitat» has an answer. */
const heardOfAnAnswered = 1.5;
const heardOfAnAnsweredUnasked = 0.6;
/** «Què em falta per integrar e-NOTUM?» is answered; «acompanya'm a integrar e-NOTUM» is not asked. */
const heardOfAServiceAsked = 4;
const surelyAnswered = 0.8;
/** «Guia'm per connectar el gestor amb MUX» is what a guide does, and has an answer too. */
const heardThoughAnswered = 4;
const likely = 0.9;

/** «No vull esborrar res», «que no em passis amb ningú»: what is denied is not wanted. */
const denies =
  /\b(?:no|ni|don'?t|do not|never|nunca|mai|prou d'?)\s+(?:vull|volem|vulguis|vulguem|cal|quiero|queremos|hace|want|need|stop|(?:(?:em|ens|me|nos|hem|he|t'|us|li)\s*)*(?:pass\w+|pos\w+|esborr\w*|elimin\w*|torn\w*|borr\w*|delet\w*|canvi\w*|pleg\w*|parl\w*|demanat\w*))/;

/**
 * What somebody wants who has nothing open, whatever their words: «tens un telèfon on pugui trucar?», «acompanya'm a connectar el
 * gestor amb MUX», «fes-me preguntes fins que sàpiga quina aplicació em cal». How a diagnosis is begun is read elsewhere, with its town.
 */
export const opening: Reading = {
  name: 'opening',
  when: ({ question, utterance }) =>
    question === null && utterance.plainOrder === null && utterance.text.length <= longest,
  read(turn) {
    // What is surely asked of a service sounds like nothing else, and nothing has to be learnt to know it.
    const isAnswered = isSurelyAnswered(turn);
    if (isAnswered && isAsked(turn)) return null;
    const { knowledge, utterance } = turn;
    const isShort = utterance.words.length < shortest;
    if (isShort && (utterance.asks || isAsked(turn))) return null;
    const { id, margin } = soundOfOpening(knowledge, utterance);
    const polite = mannersIn(turn);
    const isHeard = margin >= (isAnswered ? heardThoughAnswered : leastMargin(turn, id));
    if (margin < heard || !isHeard || isDiagnosis(turn, id) || isDenied(turn, id) || leansOnAnswer(turn))
      return polite && wholly(turn, { type: 'command', command: polite }, likely);
    if ('guide' in id)
      return wholly(turn, { type: 'start-guide', guide: id.guide, beforehand: saidBeforehand(turn, id.guide) }, likely);
    const command = polite !== null && isOfManners(id) ? polite : id.command;
    return wholly(
      turn,
      command === 'language' ? { type: 'speak', locale: utterance.languageAsked } : { type: 'command', command },
      likely,
    );
  },
};

const politely: ReadonlySet<string> = new Set(['greeting', 'thanks', 'bye', 'cancel']);
const wordsOfManners = 14;

function isOfManners(id: Opening): boolean {
  return 'command' in id && politely.has(id.command);
}

/** «Plego, que ja són les tres, a reveure», «genial, era just el que em calia»: what a clause of what asks nothing is, by itself. */
function mannersIn(turn: OpenTurn): 'bye' | 'thanks' | null {
  const { asked, utterance } = turn;
  const { asks, eachClause, words } = utterance;
  if (asked.kind !== 'unknown' || asks || isAsked(turn) || words.length > wordsOfManners) return null;
  const ends = [eachClause.at(-1)?.plainOrder, eachClause[0]?.plainOrder];
  return ends.find((order) => order === 'bye' || order === 'thanks') ?? null;
}

function isSurelyAnswered({ asked }: OpenTurn): boolean {
  const { ownAnswer, topicAnswer } = likelyAnswers(asked);
  return ownAnswer + topicAnswer >= surelyAnswered;
}

function isAsked({ utterance }: OpenTurn): boolean {
  return utterance.text.trimEnd().endsWith('?');
}

function isDiagnosis({ knowledge }: OpenTurn, id: Opening): boolean {
  return 'guide' in id && id.guide === guideWithRole(knowledge.content, 'diagnosis')?.id;
}

/** But «no vull continuar» is to leave, and «no vull que en quedi rastre» to delete. */
function isDenied({ utterance: { folded, saying } }: OpenTurn, id: Opening): boolean {
  if ('guide' in id) return saying?.kind === 'denied';
  if (id.command === 'cancel' || (id.command === 'delete-data' && keepsNothing.test(folded))) return false;
  return saying?.kind === 'denied' || denies.test(folded);
}
const keepsNothing = /\bno (?:vull|volem|vui|quiero|queremos) que (?:\w+ )?(?:qued|guard|conserv|ting|teng)/;

/** «Vull empadronar-me» is told by its words to be of somebody else. */
function isPlaced({ asked, utterance: { figure, plainTowns } }: OpenTurn, id: Opening): boolean {
  const isTold = asked.kind === 'unknown' && asked.told && !isOfManners(id);
  return isTold || plainTowns.kind !== 'none' || figure.kind === 'figure' || figure.kind === 'bounds';
}

function leastMargin(turn: OpenTurn, id: Opening): number {
  const { asked, memory, utterance } = turn;
  const namesAService = utterance.terms.named.size > 0;
  if ('guide' in id && namesAService && isAsked(turn)) return heardOfAServiceAsked;
  if ('guide' in id && asked.kind === 'answers') return isAsked(turn) ? heardOfAnAnswered : heardOfAnAnsweredUnasked;
  if (isPlaced(turn, id)) return heardBesideAPlace;
  if (utterance.words.length < shortest) return asked.kind === 'unknown' ? heardInShort : Number.POSITIVE_INFINITY;
  if (memory.last !== null && asked.kind === 'answers') return heardAfterAnAnswer;
  if (asked.kind === 'unknown') return heardUnanswered;
  return namesAService ? heardBesideAService : heard;
}
