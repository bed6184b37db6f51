import { dontKnow } from '../question.ts';
import type { ReadReply, Typed } from '../question-type.ts';
import type { SeveralQuestion } from '../several.ts';
import { theRest } from '../the-rest.ts';
import { listTold } from './list-told.ts';
import { namedInList } from './named-in-list.ts';
import { readSeveral } from './read-several.ts';
import { soundsUnknown } from './read-yes-no.ts';
import { withInitials } from './with-initials.ts';

/** «Ens falta», «no tenim», «totes menys»: what comes after is what is not in place. */
const lacking =
  /(?:^|\s)(?<verb>(?:no\s+)?(?:(?:ens|em|us|nos|me|se'ns)\s+)?(?:en\s+)?(?:falt|manqu?)\w*|no\s+(?:(?:la|les|el|els|en|las|los)\s+)?(?:ten\w+|tinc)|we\s+(?:lack|miss|don't have|do not have)|menys|menos|excepte|excepto|except(?:\s+for)?|salvo|llevat\s+d[e']|tret\s+d[e'])(?=$|[\s,:]|(?<='))/;
/** What may come before what is told. */
const lead =
  /^(?:(?:si|ja|ya|ara|ara per ara|de moment|de momento|per ara|nomes|tan sols|solo|solamente|only|just|nosaltres|doncs|pues|mira|a veure|a ver|diria|crec|creo|que|tenim|tinc|en tenim|fem servir|fem anar|usem|complim|cumplim|disposem|comptem|de|amb|les|la|el|els|tenemos|tengo|usamos|cumplimos|contamos|con|we have|i have|we use)[\s,:]+)+/;
/** «I prou», «y ya está», «de moment»: nothing else. */
const closing =
  /[\s,;.]*\b(?:(?:i|y|and)\s+)?(?:prou|ja esta|ya esta|para de comptar|para de contar|pari vost[ea] de comptar|pare usted de contar|punt|punto|res mes|nada mas|nothing else|that'?s (?:it|all)|(?:ben )?poca cosa mes|poco mas|para|(?:per )?ara (?:per ara|mateix)|de moment[o]?|per ara|so far|gracies|llestos|listos)[\s,;.!…]*$/;
/** «De la resta encara res», «lo demás nada»: what is not named is not in place. */
const restLacking =
  /(?:^|[\s,;.])(?:(?:i|y|and|pero|but)\s+)?(?:(?:de|tota|all)\s+)?(?:la resta|el resto|la resto|les altres|els altres|las otras|los otros|lo demas|los demas|las demas|tot l'altre|the rest|the others|res mes)\b[^,;.]*\b(?:res|no|cap|nada|ninguna?|nothing|none|not|zero|falt\w*|manc\w*|pendents?|pendientes?|lacking|missing)\b[^,;]*$/;
const all = /\b(?:tot(?:e?s)?|todas?|todos?|all)\b/;
const none = /^\W*(?:cap|res|ninguna?|ningun|none|nothing)\W*$/;
/** «Gairebé totes» says neither which. */
const nearly = /\b(?:gairebe|quasi|casi|almost|nearly|majoria|mayoria|most|algun\w*|some)\b/;
const longestBefore = 3;

/**
 * What a reply says that is in place of a list, kept as what is not: «la 1 i la 3», «totes menys e-NOTUM», «ens falta la 2», «cap». What
 * may be understood the other way round is asked again.
 */
export function readInPlace(typed: Typed, question: SeveralQuestion): ReadReply {
  const read = readAtOnce(typed, question);
  return read.kind === 'none' ? readTold(typed, question) : read;
}

const longestTold = 300;

/** What is told of it in whole sentences. It is said how it was understood. */
function readTold({ knowledge, utterance }: Typed, question: SeveralQuestion): ReadReply {
  const { folded, text } = utterance;
  if (text.includes('?') || text.length > longestTold || nearly.test(folded)) return { kind: 'none' };
  const told = listTold(knowledge, question.options, withInitials(utterance));
  const whole = told ? null : wholeTold(folded);
  if (whole) {
    const missing = whole === 'all' ? [] : theRest(question, []);
    return { kind: 'answer', answer: [...missing], sure: true, taken: labelOfWhole(question, whole) };
  }
  if (!told) {
    const unknown = soundsUnknown({ knowledge, utterance });
    return unknown ? { kind: 'answer', answer: dontKnow, sure: unknown === 'surely', taken: null } : { kind: 'none' };
  }
  const { have, lack, rest } = told;
  // «Ens falta la 2»: the rest is in place.
  const isRestInPlace = rest === 'have' || (rest === null && have.length === 0);
  const missing = isRestInPlace ? lack : theRest(question, have);
  return { kind: 'answer', answer: [...missing], sure: true, taken: namesOfInPlace(question, missing) };
}

const saysNone =
  /^(?:(?:ni|cap) (?:ni )?una?|de moment cap|cap|ninguna?|ningun[oa]?|none|(?:estem|estamos|anem|anam|som|vamos) a (?:zero|cero))\b(?! d[e'’]| que )/;
const saysAll = /^(?:(?:les |els |las |los )?tot(?:e?s)?|todas?|todos?|all(?: of them)?)\b/;
const wordsOfNone = 6;
const wordsOfAll = 2;

/** «Encara anem amb el tampó, cap ni una»; «tots, i mira que no s'ho creu ningú»: a clause that says it of the whole list. */
function wholeTold(folded: string): 'all' | 'none' | null {
  const clauses = folded
    .split(/[,;.:!…]+/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  const has = (clause: string, most: number) => clause.split(' ').length <= most;
  if (clauses.some((clause) => has(clause, wordsOfNone) && saysNone.test(clause))) return 'none';
  const [first = ''] = clauses;
  return has(first, wordsOfAll) &&
    saysAll.test(first) &&
    !lacking.test(folded.replace(/\bno (?:en )?falt\w* (?:ni|cap)\b/, ' '))
    ? 'all'
    : null;
}

function labelOfWhole({ all, none }: SeveralQuestion, whole: 'all' | 'none'): string {
  return (whole === 'all' ? all : none) ?? none;
}

/** What was understood to be in place, in short. */
function namesOfInPlace({ options }: SeveralQuestion, missing: readonly string[]): string {
  const inPlace = options.filter(({ id }) => !missing.includes(id));
  return inPlace.map(({ short, label }) => short ?? label).join(', ');
}

function readAtOnce(typed: Typed, question: SeveralQuestion): ReadReply {
  const { utterance, knowledge } = typed;
  const folded = withoutClosing(withInitials(utterance));
  if (nearly.test(folded)) return { kind: 'none' };
  const told = lacking.exec(folded);
  if (!told) {
    const rest = folded.replace(lead, '');
    const asTyped = rest === withInitials(utterance) ? typed : { ...typed, utterance: knowledge.read(rest) };
    if (/\?/.test(folded)) return { kind: 'none' };
    if (question.all !== undefined && knowledge.read(question.all).compact === utterance.compact) return answer([]);
    const ticked = readNamed(asTyped, question);
    return isList(ticked) ? answer(theRest(question, ticked.answer)) : ticked;
  }
  const verb = told.groups?.verb ?? '';
  const before = folded.slice(0, told.index).replace(lead, '').trim();
  const after = folded.slice(told.index + told[0].length);
  const isException = /^(?:men|exc|sal|lle|tre)/.test(verb);
  if (isException !== all.test(before)) return { kind: 'none' };
  if (!isException && (before === '' ? 0 : before.split(/\s+/).length) > longestBefore) return { kind: 'none' };
  if (/^no\b/.test(verb)) {
    const isOfLacking = /(?:falt|manqu?)/.test(verb);
    if (none.test(after)) return isOfLacking ? answer([]) : answer(theRest(question, []));
    if (isOfLacking || all.test(after) || after.trim() === '') return { kind: 'none' };
  }
  const named = readNamed({ ...typed, utterance: knowledge.read(after) }, question);
  return isList(named) && named.answer.length > 0 ? answer(named.answer) : { kind: 'none' };
}

/** A reply without what only says that it ends there, and that the rest are lacking. */
function withoutClosing(folded: string): string {
  let said = folded.trim();
  for (;;) {
    const shorter = said.replace(restLacking, '').replace(closing, '').trim();
    if (shorter === said || shorter === '') return said;
    said = shorter;
  }
}

/** «EACAT i la T-CAT»: what is named, by its label, by its number or by any of its names. */
function readNamed(typed: Typed, question: SeveralQuestion): ReadReply {
  const asTyped = readSeveral(typed, question);
  if (asTyped.kind !== 'none') return asTyped;
  const named = namedInList(typed.knowledge, question.options, withInitials(typed.utterance));
  return named === null ? asTyped : answer(named);
}

type ListReply = Extract<ReadReply, { kind: 'answer' }> & { answer: string[] };

function isList(reply: ReadReply): reply is ListReply {
  return reply.kind === 'answer' && Array.isArray(reply.answer);
}

function answer(ids: string[]): ReadReply {
  return { kind: 'answer', answer: ids, sure: true, taken: null };
}
