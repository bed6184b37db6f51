import type { ReadReply, Typed } from '../question-type.ts';
import type { SeveralQuestion } from '../several.ts';
import { theRest } from '../the-rest.ts';
import { readSeveral } from './read-several.ts';

/** «Ens falta», «no tenim», «totes menys»: what comes after is what is not in place. */
const lacking =
  /(?:^|\s)(?<verb>(?:no\s+)?(?:(?:ens|em|us|nos|me|se'ns)\s+)?(?:en\s+)?(?:falt|manqu?)\w*|no\s+(?:(?:la|les|el|els|en|las|los)\s+)?(?:ten\w+|tinc)|we\s+(?:lack|miss|don't have|do not have)|menys|menos|excepte|excepto|except(?:\s+for)?|salvo|llevat\s+d[e']|tret\s+d[e'])(?=$|[\s,:]|(?<='))/;
/** What may come before what is told. */
const lead =
  /^(?:(?:si|ja|ara|ara per ara|de moment|per ara|nomes|tan sols|solo|only|nosaltres|tenim|tinc|les|la|el|els|tenemos|tengo|we have|i have)[\s,:]+)+/;
const all = /\b(?:tot(?:e?s)?|todas?|todos?|all)\b/;
const none = /^\W*(?:cap|res|ninguna?|ningun|none|nothing)\W*$/;
/** «Gairebé totes» says neither which. */
const nearly = /\b(?:gairebe|quasi|casi|almost|nearly|majoria|mayoria|most|algun\w*|some)\b/;
const article = /(^|[\s,;])(?:(?:la|el|els|les|los|las|the)\s+(?=\p{L})|l'(?=\p{L}))/gu;
const longestBefore = 3;

/**
 * What a reply says that is in place of a list, kept as what is not: «la 1 i la 3», «totes menys e-NOTUM», «ens falta la 2», «cap». What
 * may be understood the other way round is asked again.
 */
export function readInPlace(typed: Typed, question: SeveralQuestion): ReadReply {
  const { utterance, knowledge } = typed;
  const { folded } = utterance;
  if (nearly.test(folded)) return { kind: 'none' };
  const told = lacking.exec(folded);
  if (!told) {
    const rest = folded.replace(lead, '');
    const asTyped = rest === folded ? typed : { ...typed, utterance: knowledge.read(rest) };
    if (/\?\s*$/.test(folded)) return { kind: 'none' };
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

/** «EACAT i la T-CAT»: what is named, with or without its article. */
function readNamed(typed: Typed, question: SeveralQuestion): ReadReply {
  const asTyped = readSeveral(typed, question);
  const { folded } = typed.utterance;
  const bare = folded.replace(article, '$1');
  return asTyped.kind === 'none' && bare !== folded
    ? readSeveral({ ...typed, utterance: typed.knowledge.read(bare) }, question)
    : asTyped;
}

type ListReply = Extract<ReadReply, { kind: 'answer' }> & { answer: string[] };

function isList(reply: ReadReply): reply is ListReply {
  return reply.kind === 'answer' && Array.isArray(reply.answer);
}

function answer(ids: string[]): ReadReply {
  return { kind: 'answer', answer: ids, sure: true, taken: null };
}
