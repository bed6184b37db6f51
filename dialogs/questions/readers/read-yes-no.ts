import type { Content, ReplyLanguage } from '../../../knowledge/content.ts';
import { onceForEach } from '../../../knowledge/understand/once-for-each.ts';
import { createPhraseFinder } from '../../../knowledge/understand/utterance/phrase-finder.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { ReadReply, Typed } from '../question-type.ts';
import { readUnsettled } from './read-unsettled.ts';

/** «Sí» and «no», however they are said, by themselves or with something else; null when it is neither. */
export function readYesNo({ knowledge, utterance }: Typed): ReadReply | null {
  return readPlainYesNo(utterance) ?? readYesNoBeside(knowledge.content, utterance);
}

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
 * «Sí» and «no» that are told with something else: in what goes first («sí, ja fa anys que el tenim»), or by having it («en tenim un»,
 * «no en fem servir cap»).
 * @returns null when something in it says that it is not so simple: «sí, però a mitges», «el tenim demanat»
 */
export function readYesNoBeside(content: Content, utterance: Utterance): ReadReply | null {
  const { asks, text, words } = utterance;
  if (asks || text.includes('?') || text.length > longestReply || readUnsettled(content, utterance)) return null;
  const signs = finderOf(content.replies).find(words);
  if (signs.some(({ ids }) => ids.includes('contrast'))) return null;
  const first = settled(utterance.firstClause?.plainOrder ?? null);
  if (first) return first;
  if (signs.some(({ ids }) => ids.includes('not-yet'))) return null;
  if (words.some((word) => troubles.has(word))) return null;
  const having = signs.find(({ ids }) => ids.includes('having'));
  if (!having || having.start > wordsBefore) return null;
  return settled(words.slice(0, having.start).some((word) => denials.has(word)) ? 'no' : 'yes');
}

const denials = new Set(['no', 'ni', 'mai', 'nunca', 'cap', 'not', 'never', 'don', 'dont', 'haven']);

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
