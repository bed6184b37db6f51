import { soundOfTelling } from '../../sounds/sounds-like.ts';
import { dontKnow } from '../question.ts';
import type { ReadReply, Typed } from '../question-type.ts';
import type { SeveralQuestion } from '../several.ts';
import { theRest } from '../the-rest.ts';
import { endsTheList, type ListTold, listTold, namesTheRest } from './list-told.ts';
import { readMeaning } from './read-meaning.ts';
import { readOption } from './read-option.ts';
import { readSeveral } from './read-several.ts';
import { soundsUnknown } from './read-yes-no.ts';
import { isAskedOfUs } from './tells-option.ts';
import { wholeTold } from './whole-told.ts';
import { withInitials } from './with-initials.ts';

const longestTold = 400;
/** «Gairebé totes» says neither which. */
const nearly = /\b(?:gairebe|quasi|casi|almost|nearly|majoria|mayoria|most|algun\w*|some)\b/;

/**
 * What a reply says that is in place of a list, kept as what is not: «la 1 i la 3», «totes menys e-NOTUM», «ens falta la 2», «cap», and
 * what is told of it in whole sentences: then it is said how it was understood.
 */
export function readInPlace(typed: Typed, question: SeveralQuestion): ReadReply {
  const { knowledge, utterance } = typed;
  const { folded, text } = utterance;
  const isAsked = text.includes('?') || isAskedOfUs(utterance);
  if (isAsked || text.length > longestTold || nearly.test(folded)) return { kind: 'none' };
  if (question.all !== undefined && knowledge.read(question.all).compact === utterance.compact) return answer([]);
  const labelled = readOption(knowledge.content, utterance, typed.options);
  if (labelled.kind === 'option' && (labelled.by === 'label' || labelled.by === 'beginning')) {
    const { id } = labelled.option;
    return id === dontKnow ? { ...answer([]), answer: dontKnow } : answer(theRest(question, [id]));
  }
  if (utterance.order === 'unknown' || utterance.order === 'skip') return { ...answer([]), answer: dontKnow };
  const told = listTold(knowledge, question.options, withInitials(utterance));
  if (told?.isTwofold) return { kind: 'none', near: told.lack };
  if (told) return answerTold(question, told);
  const whole = wholeTold(folded) ?? wholeSounded(typed, question);
  if (whole !== null) return answerTold(question, { have: [], lack: [], rest: whole, isTwofold: false });
  const several = readSeveral(typed, question);
  if (several.kind !== 'none') return isList(several) ? answer(theRest(question, several.answer)) : several;
  const unknown = soundsUnknown({ knowledge, utterance });
  return unknown ? { kind: 'answer', answer: dontKnow, sure: unknown === 'surely', taken: null } : { kind: 'none' };
}

/** How far what is told of a list has to be from anything else that it may be. */
const clearly = 2;

/** «De tot això encara res» has the words of «de res». */
const ofReplies: ReadonlySet<string> = new Set(['yes', 'no', 'thanks', 'greeting', 'bye']);
const fewestWords = 3;

function isSomethingElse({ saying, words }: Typed['utterance']): boolean {
  return saying !== null && !(saying.kind === 'order' && ofReplies.has(saying.id) && words.length >= fewestWords);
}

const allOfThem =
  /\b(?:tots|totes|todos|todas|all|everything|sense excepcio|sin excepcion)\b|\b(?:tot|todo)\b.*\b(?:en marxa|rodant|funciona\w*|fet|hecho|al dia|en regla|correcte|correcto|complert|cumplido)\b|^(?:ja |ya )?(?:hi som|fet|fets|fetes|hecho|done|complim|cumplimos)\b/;
/** «Ho fem tot amb el gestor» says with what, and not which. */
const withSomething = /\b(?:amb|con|with)\b/;
/** «No les tenim totes»: some are. */
const notAll = /\b(?:no|not)\b(?!.*\b(?:cap|res|ni|ninguna?|nada|none)\b).*\b(?:tots|totes|todos|todas|all)\b/;

/** «Som verges del tot»: what sounds like a yes or a no, and names nothing of the list, is told of all of it. */
function wholeSounded({ knowledge, utterance }: Typed, { options }: SeveralQuestion): ListTold['rest'] {
  if (isSomethingElse(utterance) || readMeaning(knowledge, utterance, options).option !== null) return null;
  if (namesTheRest(utterance.folded) || endsTheList(utterance.folded) || notAll.test(utterance.folded)) return null;
  const { id, apart } = soundOfTelling(knowledge, utterance);
  if (apart < clearly) return null;
  // «La signatura la fem amb T-CAT»: that one is so says nothing of the others.
  if (id === 'yes') return allOfThem.test(utterance.folded) && !withSomething.test(utterance.folded) ? 'have' : null;
  return id === 'no' ? 'lack' : null;
}

function answerTold(question: SeveralQuestion, { have, lack, rest }: ListTold): ReadReply {
  // «Ens falta la 2»: the rest is in place.
  const isRestInPlace = rest === 'have' || (rest === null && have.length === 0);
  const missing = isRestInPlace ? lack : theRest(question, have);
  return answer([...missing], namesOfInPlace(question, missing));
}

/** What was understood to be in place, in short. */
function namesOfInPlace({ all, none, options }: SeveralQuestion, missing: readonly string[]): string {
  const inPlace = options.filter(({ id }) => !missing.includes(id));
  if (inPlace.length === 0) return none;
  return inPlace.length === options.length && all !== undefined
    ? all
    : inPlace.map(({ short, label }) => short ?? label).join(', ');
}

type ListReply = Extract<ReadReply, { kind: 'answer' }> & { answer: string[] };

function isList(reply: ReadReply): reply is ListReply {
  return reply.kind === 'answer' && Array.isArray(reply.answer);
}

function answer(ids: string[], taken: string | null = null): Extract<ReadReply, { kind: 'answer' }> {
  return { kind: 'answer', answer: ids, sure: true, taken };
}
