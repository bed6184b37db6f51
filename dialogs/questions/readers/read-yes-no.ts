import type { Content, ReplyLanguage } from '../../../knowledge/content.ts';
import { onceForEach } from '../../../knowledge/understand/once-for-each.ts';
import { createPhraseFinder } from '../../../knowledge/understand/utterance/phrase-finder.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import { soundOfTelling } from '../../sounds/sounds-like.ts';
import { dontKnow } from '../question.ts';
import type { ReadReply, Typed } from '../question-type.ts';
import { asksInAReply } from './asks-in-a-reply.ts';
import { saysNotToKnow } from './read-left-open.ts';
import { readUnsettled } from './read-unsettled.ts';
import { type Told, tellsDone, tellsToDo } from './tells-done.ts';

/**
 * «Sí» and «no», however they are said, by themselves or with something else; null when it is neither.
 * @param asked the question, when it asks whether something has been done
 */
export function readYesNo(typed: Typed, asked?: string): ReadReply | null {
  const { knowledge, utterance } = typed;
  const plain = readPlainYesNo(utterance);
  if (plain || asked === undefined) return plain ?? readYesNoBeside(knowledge.content, utterance);
  const beside = readYesNoBeside(knowledge.content, utterance, knowledge.read(asked));
  if (beside?.kind !== 'answer') return beside ?? readTelling(typed);
  return saidAtOnce.test(utterance.folded) ? beside : { ...beside, taken: labelIn(typed, beside.answer) };
}

const saidAtOnce = /^\W*(?:si|no|yes|yep|nope)\b/;

/** Who only told it is told how it was understood. */
function labelIn({ options }: Typed, answer: unknown): string | null {
  return options.find(({ id }) => id === answer)?.label ?? null;
}

/** How far a telling has to be from the next, to be taken for it; and how much of it has to be said so. */
const clearlyTold = 1.3;
const leastHeard = 0.2;

/** What is told without saying «sí» nor «no», by how it sounds: «des del 2018», «la setmana passada ens el van donar», «caducat». */
function readTelling(typed: Typed): ReadReply | null {
  const { knowledge, utterance } = typed;
  // «Torna a començar» is told by its words.
  if (utterance.saying !== null || !tellsAtOnce(knowledge.content, utterance)) return null;
  const sound = soundOfTelling(knowledge, utterance);
  if (!sound || sound.id === 'open' || sound.apart < clearlyTold || sound.share < leastHeard) return null;
  const answer = answersTold[sound.id];
  return { kind: 'answer', answer, sure: sound.id !== 'unknown', taken: labelIn(typed, answer) };
}

const answersTold = { yes: 'si', no: 'no', unknown: dontKnow } as const;

/** Whether a reply may tell a yes or a no: it asks nothing, and nothing in it says that it is not so simple. */
function tellsAtOnce(content: Content, utterance: Utterance): boolean {
  const { text, words } = utterance;
  // «Que va, encara tira amb la vella» asks nothing.
  const asks = asksInAReply(utterance) && !utterance.folded.startsWith('que va');
  if (asks || text.length > longestReply) return false;
  // «Ni una cosa ni l'altra» is between no two things where there is only one.
  const unsettled = readUnsettled(content, utterance);
  if (unsettled !== null && !(unsettled === 'between' && words.includes('ni'))) return false;
  return !words.some((word, at) => troubles.has(word) && !without.has(words[at - 1] ?? ''));
}

/** «Hi entren sense problema» has none. */
const without = new Set(['sense', 'cap', 'sin', 'ningun', 'without', 'no']);

/** The same when nothing else is said. */
export function readPlainYesNo({ order }: Utterance): ReadReply | null {
  return settled(order);
}

const longestReply = 200;
/** More words than these before «tenim», and it may be of something else. */
const wordsBefore = 4;

const finderOf = onceForEach((replies: ReplyLanguage) =>
  createPhraseFinder<'having' | 'not-yet' | 'contrast'>([
    { id: 'having', phrases: replies.having },
    { id: 'not-yet', phrases: replies.notYet },
    { id: 'contrast', phrases: replies.contrasts },
  ]),
);

/**
 * «Sí» and «no» that are told with something else: in what goes first («sí, ja fa anys que el tenim»), by having it («en tenim un»,
 * «no en fem servir cap»), or by having done it («ho vam signar el 2015», «encara no ens hi hem posat»).
 * @returns null when something in it says that it is not so simple: «sí, però a mitges», «el tenim demanat»
 */
export function readYesNoBeside(
  content: Content,
  utterance: Utterance,
  asked: Utterance | null = null,
): ReadReply | null {
  const { asks, text, words } = utterance;
  if (asks || text.includes('?') || text.length > longestReply || readUnsettled(content, utterance)) return null;
  const signs = finderOf(content.replies).find(words);
  if (signs.some(({ ids }) => ids.includes('contrast'))) return null;
  const first = settled(utterance.firstClause?.plainOrder ?? null);
  if (first) return first;
  // «Encara no», though it is on its way.
  if (notYet.test(utterance.folded) || (asked && tellsToDo(utterance) && !saysNotToKnow(utterance)))
    return settled('no');
  if (signs.some(({ ids }) => ids.includes('not-yet'))) return null;
  if (words.some((word) => troubles.has(word))) return null;
  const told = utterance.eachClause.flatMap(
    (clause) => tellsHaving(content, clause) ?? (asked && tellsDone(clause, asked)) ?? [],
  );
  // «Fem servir l'ERES i ja està, de propi no en tenim cap»: what is denied is what was asked.
  return settled(told.includes('no') ? 'no' : (told[0] ?? null));
}

const notYet =
  /^(?:(?:uf|buf|ui|ai|doncs|pues|ara|de moment|per ara|pel que se)[\s,]+)*(?:encara no|aun no|todavia no|not yet|de moment no|de momento no|per ara no|tampoc|tampoco)\b/;

/** Whether a clause says that it is had: «en tenim un», «de propi no en tenim cap». */
function tellsHaving({ replies }: Content, { words }: Utterance): Told | null {
  const having = finderOf(replies)
    .find(words)
    .find(({ ids }) => ids.includes('having'));
  if (!having || having.start > wordsBefore) return null;
  const isDenied =
    words.slice(0, having.start).some((word) => denials.has(word)) || nothing.has(words[having.end] ?? '');
  return isDenied ? 'no' : 'yes';
}

const denials = new Set(['no', 'ni', 'mai', 'nunca', 'cap', 'not', 'never', 'don', 'dont', 'haven']);
const nothing = new Set(['cap', 'res', 'nada', 'ninguno', 'ninguna', 'none', 'zero']);

/** «Tenim un dubte» has something else. */
const troubles = new Set([
  'dubte',
  'dubtes',
  'pregunta',
  'consulta',
  'problema',
  'error',
  'duda',
  'dudas',
  'question',
  'problem',
]);

function settled(order: string | null): ReadReply | null {
  const answer = order === 'yes' ? 'si' : order === 'no' ? 'no' : null;
  return answer && { kind: 'answer', answer, sure: true, taken: null };
}
