import type { Knowledge } from '../knowledge/create-knowledge.ts';
import { compact } from '../knowledge/search/normalise.ts';
import { type Sentences, sentences } from '../locales/sentences.ts';
import { answerFromButton } from './answer-from-button.ts';
import type { Input } from './input.ts';
import type { Intent } from './intent.ts';
import type { Memory } from './memory.ts';
import type { Question } from './questions/question.ts';
import { readOption } from './questions/read-option.ts';
import { readReply } from './questions/read-reply.ts';
import { readMove } from './read-move.ts';
import { currentQuestion } from './tree/current-question.ts';

/** What a turn asks for: ids first, then commands, then a reply to the question being asked, then a question to us. */
export function understand(knowledge: Knowledge, memory: Memory, input: Input): Intent {
  if (input.type === 'start') return { type: 'welcome' };
  const tapped = answerFromButton(knowledge.content, input.value);
  if (tapped) return tapped;
  const question = currentQuestion(knowledge.content, memory);
  return (
    fromOffered(knowledge, memory, input.text) ??
    fromPending(knowledge, memory, input.text) ??
    fromText(knowledge, memory, input.text, question)
  );
}

/** The typed label or number of a button under the last replies; numbers belong to the question when they asked one. */
function fromOffered(knowledge: Knowledge, memory: Memory, text: string): Intent | null {
  const exact = memory.offered.find((button) => compact(button.label) === compact(text) && compact(text) !== '');
  if (exact) return answerFromButton(knowledge.content, exact.value);
  if (memory.asked) return null;
  const read = readOption(text, memory.offered);
  return read.kind === 'option' && read.sure ? answerFromButton(knowledge.content, read.option.value) : null;
}

/** «sí» or «no» after we asked to confirm something. */
function fromPending(knowledge: Knowledge, memory: Memory, text: string): Intent | null {
  if (!memory.pending) return null;
  const command = knowledge.commands.read(text);
  if (command === 'yes') return { type: 'confirmed', what: memory.pending };
  if (command === 'no') return { type: 'declined' };
  return null;
}

function fromText(knowledge: Knowledge, memory: Memory, text: string, question: Question | null): Intent {
  const t: Sentences = sentences(memory.locale);
  const reply = question ? readReply(knowledge, t, question, text) : null;
  const guide = memory.guide?.id ?? '';
  if (question && reply?.kind === 'answer' && reply.sure) return answered(guide, question, reply);
  const move = readMove(knowledge, memory, text);
  if (move) return move;
  const command = knowledge.commands.read(text);
  const isTown = question?.type === 'population' && (reply?.kind === 'answer' || reply?.kind === 'which-town');
  if (command && !isTown) return { type: 'command', command };
  const started = knowledge.guidePhrases.read(text);
  if (started) return { type: 'start-guide', guide: started };

  // «17», «-», «🤷»: a reply that could not be read, and no question to us.
  if (question && reply?.kind === 'none' && !/\p{L}/u.test(text)) return { type: 'unread-reply', problem: null };
  const found = knowledge.search.ask(text, memory.last);
  if (question && reply) {
    const asksUs = found.kind === 'answer' && found.target.score >= sureQuestion;
    if (reply.kind === 'answer' && !asksUs) return answered(guide, question, reply);
    if (reply.kind === 'which-town' && (reply.sure || !asksUs)) return { type: 'which-town', codes: reply.codes };
    if (reply.kind === 'problem' && (reply.sure || !asksUs)) return { type: 'unread-reply', problem: reply.problem };
    if (found.kind === 'unknown') return { type: 'unread-reply', problem: null };
  }
  if (found.kind === 'answer') {
    const { target, alternatives } = found;
    return { type: 'show-target', target, from: 0, score: target.score, alternatives };
  }
  if (found.kind === 'choose') return { type: 'choose-target', alternatives: found.alternatives };
  return { type: 'unknown', elsewhere: found.elsewhere };
}

/** From here up, words that could be a reply are taken as a question to us. */
const sureQuestion = 0.65;

function answered(guide: string, question: Question, reply: { answer: unknown; taken: string | null }): Intent {
  return { type: 'answer-question', guide, question: question.id, answer: reply.answer, taken: reply.taken };
}
