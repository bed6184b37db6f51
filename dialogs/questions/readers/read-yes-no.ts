import { endsAsking } from '../../../knowledge/understand/utterance/ends-asking.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import { soundOfTelling } from '../../sounds/sounds-like.ts';
import { dontKnow } from '../question.ts';
import type { ReadReply, Typed } from '../question-type.ts';
import { asksInAReply, isNotAtAll } from './asks-in-a-reply.ts';
import { readUnsettled } from './read-unsettled.ts';

/** «Sí» and «no», and nothing else. */
export function readPlainYesNo({ order }: Utterance): ReadReply | null {
  return settled(order);
}

/** «Sí» and «no», also where more is said after it: «sí, ja fa anys que el tenim». Null when it is neither. */
export function readYesNo({ utterance }: Typed): ReadReply | null {
  const { text, asks } = utterance;
  if ((asks && !isNotAtAll(utterance)) || text.includes('?') || text.length > longestReply)
    return readPlainYesNo(utterance);
  return readPlainYesNo(utterance) ?? settled(utterance.firstClause?.plainOrder ?? null);
}

const longestReply = 200;
/** How far what is told has to be from the next thing that it may be, to be taken for it. */
const clearly = 0.2;
/** And to be taken against what it begins with («sí, però encara no ha arribat»), or against what seems not to settle it. */
const surely = 1.2;
/** And to be no order, though it has something of one. */
const surelyNoOrder = 2.5;
const wordsOfAnOrder = 3;
/** And to be nothing else. */
const doubtless = 1.5;
const doubtlessUnknown = 2.5;

/**
 * A yes or a no to whether something is so, also where neither is said: «des del 2018», «la setmana passada ens el van donar», «caducat»,
 * «el segell sí, cedir-lo encara no». What is told is told apart by how it sounds.
 */
export function readTellingYesNo(typed: Typed): ReadReply | null {
  const { knowledge } = typed;
  const utterance = afterEcho(typed);
  const plain = readPlainYesNo(utterance);
  if (plain) return plain;
  const begun = readYesNo({ ...typed, utterance });
  const { id, apart } = soundOfTelling(knowledge, utterance);
  // «En tenim un de l'any passat» has «passa» in it.
  const isShort = utterance.words.length <= wordsOfAnOrder && utterance.plainOrder !== null;
  const isOrder = isShort || apart < surelyNoOrder;
  if (isSomethingElse(utterance) && !begun && isOrder) return null;
  if (!mayTell(utterance) && (apart < surely || endsAsking(utterance.text))) return begun;
  const seemsUnsettled = readUnsettled(knowledge.content, utterance) !== null;
  const isTold = apart >= (begun || seemsUnsettled ? surely : clearly);
  if (!isTold) return seemsUnsettled ? null : begun;
  if (id === 'open') return null;
  const answer = answersTold[id];
  if (begun?.kind === 'answer' && begun.answer === answer) return begun;
  const label = typed.options.find((option) => option.id === answer)?.label ?? null;
  return { kind: 'answer', answer, sure: apart >= (id === 'unknown' ? doubtlessUnknown : doubtless), taken: label };
}

/** «Un segell? Encara no l'hem demanat»: what is asked back is no question, where it is answered. */
export function afterEcho({ knowledge, utterance }: Pick<Typed, 'knowledge' | 'utterance'>): Utterance {
  const { asked, rest } = echo.exec(utterance.text)?.groups ?? {};
  // «Puc parlar amb un tècnic? Amb les claus prefereixo no fer-ho sola»: that is no echo.
  return asked === undefined || rest === undefined || knowledge.read(asked).order !== null
    ? utterance
    : knowledge.read(rest);
}

const echo = /^(?<asked>[^?]{1,60})\?+\s+(?<rest>[^?]{6,})$/s;

/** Whether what is told sounds as if it were not known: «soc nova, això ho porta en Pere i avui no hi és». */
export function soundsUnknown(typed: Pick<Typed, 'knowledge' | 'utterance'>): 'surely' | 'maybe' | null {
  const utterance = afterEcho(typed);
  const { id, apart } = soundOfTelling(typed.knowledge, utterance);
  const isAsked = endsAsking(utterance.text) || isSomethingElse(utterance);
  if (isAsked || id !== 'unknown' || apart < (mayTell(utterance) ? unknownClearly : surely)) return null;
  return apart >= doubtlessUnknown ? 'surely' : 'maybe';
}

const unknownClearly = 1;

const answersTold = { yes: 'si', no: 'no', unknown: dontKnow } as const;

/** «Torna a començar» is told by its words. */
function isSomethingElse({ saying }: Utterance): boolean {
  return saying !== null && !(saying.kind === 'order' && ofReplies.has(saying.id));
}

const ofReplies: ReadonlySet<string> = new Set(['yes', 'no', 'unknown']);

function mayTell(utterance: Utterance): boolean {
  return !asksInAReply(utterance) && utterance.text.length <= longestReply;
}

function settled(order: string | null): ReadReply | null {
  const answer = order === 'yes' ? 'si' : order === 'no' ? 'no' : null;
  return answer && { kind: 'answer', answer, sure: true, taken: null };
}
