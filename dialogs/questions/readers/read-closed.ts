import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import { ownOptions } from '../own-options.ts';
import { dontKnow, notApplicable, type Option } from '../question.ts';
import type { ReadReply, Typed } from '../question-type.ts';
import { asksInAReply } from './asks-in-a-reply.ts';
import { asksMeaning, isAskedAtOnce } from './asks-meaning.ts';
import { readLeftOpen, saysNotToKnow } from './read-left-open.ts';
import { nothingMeant, readMeaning } from './read-meaning.ts';
import { readOption } from './read-option.ts';
import { readPositions } from './read-positions.ts';
import { readServicesNamed } from './read-services-named.ts';
import { hasBody, isNotApplicable, isPutOff, readUnsettled } from './read-unsettled.ts';
import { soundsUnknown } from './read-yes-no.ts';
import { canOnlyTell, isAskedOfUs, settles, tellsOption } from './tells-option.ts';

/**
 * Reads which option of a question was typed: by its number, its label or a part of it, another name of the service that
 * it is, or what it says. What settles on no option says why.
 * @param own what only this type of question reads, unless an option is surely meant
 */
export function readClosed(
  typed: Typed,
  question: { optional: boolean; type?: string },
  own: () => ReadReply | null = () => null,
): ReadReply {
  const { knowledge, options } = typed;
  const utterance = withoutCourtesy(knowledge, typed.utterance);
  const answers = ownOptions(options);
  const positions = readPositions(knowledge.content, utterance, { own: answers.length, all: options.length });
  if (positions?.kind === 'several') {
    const near = positions.at.flatMap((at) => options[at]?.id ?? []);
    return { kind: 'problem', problem: 'between', sure: true, near };
  }
  // «Treu la 3»: the rest are left, and none is told.
  if (positions?.kind === 'denied') return { kind: 'none' };
  const services = readServicesNamed({ ...typed, utterance });
  if (services) return services;
  const read = readOption(knowledge.content, utterance, options, answers.length);
  // While its question waits, the beginning of a label is that option, whatever order or question it also looks like.
  if (read.kind === 'option' && (read.sure || read.by === 'beginning')) {
    return { kind: 'answer', answer: read.option.id, sure: true, taken: read.guessed ? read.option.label : null };
  }
  // A yes or a no has no other words.
  const meaning = question.type === 'confirm' ? nothingMeant : readMeaning(knowledge, utterance, answers);
  if (positions?.kind === 'beyond' && !meaning.isName) return { kind: 'problem', problem: 'beyond', sure: true };
  const service = serviceCalled(typed);
  if (service) return { kind: 'answer', answer: service.id, sure: true, taken: service.label };
  // «Què enteneu per doble factor» names an option, and is no reply.
  const askedMeaning = asksMeaning(knowledge.content.replies, utterance.words);
  const isMeaningAsked = askedMeaning !== undefined && isAskedAtOnce(askedMeaning, utterance);
  const special = isMeaningAsked ? null : own();
  if (special) return special;
  const near = meaning.near.map(({ id }) => id);
  const isOut = options.some(({ id }) => id === notApplicable) && isNotApplicable(knowledge.content, utterance);
  if (isOut) return { kind: 'answer', answer: notApplicable, sure: true, taken: null };
  const problem = readUnsettled(knowledge.content, utterance);
  // «Que la policia pugui mirar el padró»: who is named there does nothing for the council.
  const isOfAnother = problem === 'somebody-else' && question.type === 'choice' && meaning.option !== null;
  const isSettled =
    problem !== null &&
    (isOfAnother || settles(meaning, problem, utterance, (words) => hasBody(knowledge.content, words)));
  if (problem && !isSettled) return { kind: 'problem', problem, sure: !asksInAReply(utterance), near };
  const isAsked =
    isMeaningAsked ||
    (!meaning.isName && isAskedOfUs(utterance)) ||
    (asksInAReply(utterance) && !tellsOption(meaning, utterance));
  // «No sé en quin toca»: what it has of an option is of what is not known.
  const isUnknown = saysNotToKnow(utterance) && !meaning.isNamed && !meaning.isName;
  const isReply = !isAsked && !isUnknown && !isPutOff(knowledge.content, utterance);
  if (meaning.option && isReply && canOnlyTell(meaning, utterance))
    return { kind: 'answer', answer: meaning.option.id, sure: true, taken: meaning.option.label };
  // «Un funcionari habilitat? No en tinc ni idea, del que vol dir»: it is the word that is not known.
  const leftOpen = isMeaningAsked
    ? null
    : readLeftOpen(question, utterance, {
        tellsNothing: question.type !== 'yes-no' && near.length === 0,
        tellsOption: meaning.option !== null && isReply,
      });
  if (leftOpen) return leftOpen;
  const sounds =
    question.optional && !isAsked && !(meaning.option && isReply) ? soundsUnknown({ knowledge, utterance }) : null;
  const label = options.find(({ id }) => id === dontKnow)?.label ?? null;
  if (sounds) return { kind: 'answer', answer: dontKnow, sure: sounds === 'surely', taken: label };
  const option = read.kind === 'option' ? read.option : isReply ? meaning.option : null;
  if (option) return { kind: 'answer', answer: option.id, sure: false, taken: option.label };
  return { kind: 'none', near };
}

const courtesy =
  /[\s,.;!]*(?:moltes )?(?:gràcies|gracies|gracias|merci|mercès|thanks|thank you|si us plau|siusplau|sisplau|por favor|please)[\s.!]*$/iu;

/** «només els de base, gràcies» */
function withoutCourtesy(knowledge: Knowledge, utterance: Utterance): Utterance {
  const text = utterance.text.replace(courtesy, '');
  return text === utterance.text || text.trim() === '' ? utterance : knowledge.read(text);
}

/** The option that is a service and is called by another of its names: «registre unificat». */
function serviceCalled({ knowledge, utterance, options }: Typed): Option | undefined {
  const service = knowledge.serviceCalled(utterance.compact);
  return service === undefined ? undefined : options.find(({ id }) => id === service);
}
