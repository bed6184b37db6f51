import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import type { ElsewhereId, TopicId } from '../../../knowledge/schema/ids.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { Memory } from '../../memory.ts';
import { askInContext } from './ask-in-context.ts';
import { askSeveral } from './ask-several.ts';
import { askTogether } from './ask-together.ts';
import { type Asked, asAsked } from './asked.ts';

/**
 * What a message asks of the knowledge base: one thing, the same of several services, or several things.
 * @param last what the conversation was about, for what leans on it
 */
export function ask(knowledge: Knowledge, utterance: Utterance, last: Memory['last']): Asked {
  const whole = askInContext(knowledge, utterance, last);
  if (whole.kind === 'unknown' && isAlwaysRefused(knowledge, whole.elsewhere)) return whole;
  const topic = last ? null : onlyATopic(utterance);
  if (topic) return { kind: 'which-service', topic };
  const focused = askTheQuestion(knowledge, utterance);
  if (focused) return focused;
  return (
    askSeveral(knowledge, utterance, last) ??
    askTogether(knowledge, utterance, last, whole) ??
    asAsked(knowledge, utterance, whole)
  );
}

/** What is not answered even beside a question of ours: an insult, or an attempt to change what the guide does. */
export function isAlwaysRefused(knowledge: Knowledge, id: ElsewhereId | null): boolean {
  return knowledge.content.elsewhere.some((each) => each.id === id && each.always);
}

/** The one question of a message of several sentences, when it says by itself what it is about: the others are its context. */
function askTheQuestion(knowledge: Knowledge, utterance: Utterance): Asked | null {
  const { pieces } = utterance;
  const [question, another] = pieces.filter((piece) => piece.asks);
  if (pieces.length < 2 || !question || another) return null;
  const { named, cues } = question.utterance.terms;
  if (named.size === 0 || cues.size === 0) return null;
  const found = question.utterance.find(null);
  return found.kind === 'answer' ? asAsked(knowledge, question.utterance, found) : null;
}

function onlyATopic({ terms }: Utterance): TopicId | null {
  const { named, cues, stems, inCue } = terms;
  const isBare = named.size === 0 && [...stems.keys()].every((each) => inCue.has(each));
  const [topic] = cues;
  return isBare && topic ? topic : null;
}
