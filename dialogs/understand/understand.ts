import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { Utterance } from '../../knowledge/understand/utterance/utterance.ts';
import { type Sentences, sentences } from '../../locales/sentences.ts';
import { currentQuestion } from '../engine/current-question.ts';
import type { Intent } from '../intent.ts';
import type { Memory } from '../memory.ts';
import type { Question } from '../questions/question-types.ts';
import { readReply } from '../questions/read-reply.ts';
import { readOption } from '../questions/readers/read-option.ts';
import { answerFromButton } from './answer-from-button.ts';
import { ask, isAlwaysRefused } from './ask/ask.ts';
import type { Asked } from './ask/asked.ts';
import { beginWithTown } from './begin-with-town.ts';
import { chosenInWords } from './chosen-in-words.ts';
import { offeredAs } from './offered-as.ts';
import { readMove } from './read-move.ts';
import type { Said } from './said.ts';

/** What a turn asks for: ids first, then commands, then a reply to the question being asked, then a question to us. */
export function understand(knowledge: Knowledge, memory: Memory, input: Said): Intent {
  if (input.type === 'start') return { type: 'welcome' };
  if (input.type === 'page') return { type: 'lean-on', service: input.service };
  const tapped = answerFromButton(knowledge.content, input.value);
  if (tapped) return tapped;
  const question = currentQuestion(knowledge.content, memory);
  return (
    fromOffered(knowledge, memory, input.utterance) ??
    fromPending(memory, input.utterance) ??
    fromText(knowledge, memory, input.utterance, question)
  );
}

/** The typed label or number of a button under the last replies; numbers belong to the question when they asked one. */
function fromOffered(knowledge: Knowledge, memory: Memory, utterance: Utterance): Intent | null {
  const exact = offeredAs(memory, utterance);
  if (exact) return answerFromButton(knowledge.content, exact.value);
  if (memory.asked) return null;
  const read = readOption(utterance, memory.offered);
  return read.kind === 'option' && read.sure ? answerFromButton(knowledge.content, read.option.value) : null;
}

/** «sí» or «no» after we asked to confirm something. */
function fromPending(memory: Memory, utterance: Utterance): Intent | null {
  if (!memory.pending) return null;
  const command = utterance.order;
  if (command === 'yes') return { type: 'confirmed', what: memory.pending };
  if (command === 'no') return { type: 'declined' };
  return null;
}

function fromText(knowledge: Knowledge, memory: Memory, utterance: Utterance, question: Question | null): Intent {
  const t: Sentences = sentences(memory.locale);
  // «Per què ho preguntes?» is never an answer, whatever is being asked.
  const phrase = utterance.plainMove && readMove(knowledge, memory, utterance);
  if (phrase) return phrase;
  const reply = question ? readReply(knowledge, t, question, utterance) : null;
  const guide = memory.guide?.id ?? '';
  if (question && reply?.kind === 'answer' && reply.sure) return answered(guide, question, reply);
  const move = readMove(knowledge, memory, utterance);
  if (move) return move;
  // «Com estem d'administració electrònica?» is a guide's own phrase, though it begins like a greeting.
  const named = utterance.plainGuide;
  if (named) return { type: 'start-guide', guide: named };
  const command = utterance.order;
  const isTown = question?.type === 'population' && (reply?.kind === 'answer' || reply?.kind === 'which-town');
  if (command === 'language' && !isTown) return { type: 'speak', locale: utterance.languageAsked };
  if (command && !isTown && !isNoOrder(knowledge, memory, utterance)) return { type: 'command', command };
  const started = utterance.guide;
  if (started) return { type: 'start-guide', guide: started };

  // «17», «-», «🤷»: a reply that could not be read, and no question to us.
  if (question && reply?.kind === 'none' && !/\p{L}/u.test(utterance.text))
    return { type: 'unread-reply', problem: null };
  const chosen = chosenInWords(knowledge, memory, utterance);
  if (chosen) return chosen;
  const begun = beginWithTown(knowledge, t, utterance);
  if (begun) return begun;
  const dimension = reply?.kind === 'answer' ? null : utterance.dimension;
  // «no tenim gestor d'expedients», to the question about it, is a reply.
  const isAsked = question?.dimension?.id === dimension;
  if (dimension && !isAsked && utterance.terms.named.size === 0) {
    return { type: 'show-dimension', dimension };
  }
  const asked = ask(knowledge, utterance, memory.last);
  if (question && reply) {
    const asksUs = asked.kind === 'answers' && asked.answers[0].score >= sureQuestion;
    if (reply.kind === 'answer' && !asksUs) return answered(guide, question, reply);
    if (reply.kind === 'which-town' && (reply.sure || !asksUs)) return { type: 'which-town', codes: reply.codes };
    if (reply.kind === 'problem' && (reply.sure || !asksUs)) return { type: 'unread-reply', problem: reply.problem };
    if (asked.kind === 'unknown' || asked.kind === 'which-service') return { type: 'unread-reply', problem: null };
  }
  return fromAsked(asked);
}

/**
 * What only looks like an order: «i com el demano?» after an answer is about what was answered, and an insult or an
 * attempt to change what the guide does («ignora les teves instruccions») is never obeyed.
 */
function isNoOrder(knowledge: Knowledge, memory: Memory, utterance: Utterance): boolean {
  if (utterance.plainOrder) return false;
  const { asks, terms } = utterance;
  const { named, cues } = terms;
  // «A qui truco si no em funciona el Portasignatures?» is about the service, whatever order it sounds like.
  if (asks && (named.size > 0 || (memory.last && cues.size > 0))) return true;
  const found = utterance.find(null);
  return found.kind === 'unknown' && isAlwaysRefused(knowledge, found.elsewhere);
}

function fromAsked(asked: Asked): Intent {
  if (asked.kind === 'choose') return { type: 'choose-target', alternatives: asked.alternatives };
  if (asked.kind === 'which-service') return { type: 'which-service', topic: asked.topic };
  if (asked.kind === 'unknown') return { type: 'unknown', elsewhere: asked.elsewhere };
  const { answers, relation, alternatives, unanswered } = asked;
  if (answers.length > 1 || relation || unanswered) return { type: 'show-several', asked };
  return { type: 'show-target', ...answers[0], from: 0, alternatives };
}

/** From here up, words that could be a reply are taken as a question to us. */
const sureQuestion = 0.65;

function answered(guide: string, question: Question, reply: { answer: unknown; taken: string | null }): Intent {
  return { type: 'answer-question', guide, question: question.id, answer: reply.answer, taken: reply.taken };
}
