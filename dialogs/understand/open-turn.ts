import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { compact } from '../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../knowledge/understand/utterance.ts';
import { type Sentences, sentences } from '../../locales/sentences.ts';
import { currentQuestion } from '../engine/current-place.ts';
import type { Intent } from '../intent.ts';
import type { LastAnswer, Memory } from '../memory.ts';
import type { ReadReply } from '../questions/question-type.ts';
import type { Question } from '../questions/question-types.ts';
import { readReply } from '../questions/read-reply.ts';
import type { Button } from '../replies.ts';
import { answerFromButton } from './answer-from-button.ts';
import { ask } from './ask/ask.ts';
import type { Asked } from './ask/asked.ts';
import type { SaidInWords } from './said.ts';

/** A message and the state in which it comes. What takes work is worked out the first time that a reading looks at it. */
export interface OpenTurn {
  /** With the names of the content in the language of the turn. */
  readonly knowledge: Knowledge;
  /** As it was kept, but for the language. */
  readonly memory: Memory;
  readonly t: Sentences;
  readonly utterance: Utterance;
  /** What the tap means, if it was one. */
  readonly tapped: Intent | null;
  /** The button under the last replies whose label was typed. */
  readonly labelled: Button | null;
  /** The question that waits for a reply. */
  readonly question: Question | null;
  /** The message as the reply to it. */
  readonly reply: ReadReply;
  /** The message as a question to us. */
  readonly asked: Asked;
}

/**
 * Looks at a message for the first time. It is in the language that was chosen, or else in the one in which the person
 * clearly writes; a tap says nothing of that, nor does a label that was copied.
 */
export function openTurn(knowledge: Knowledge, kept: Memory, { utterance, value }: SaidInWords): OpenTurn {
  const tapped = answerFromButton(knowledge.content, value);
  const labelled = tapped ? null : labelledAs(kept, utterance);
  const written = tapped || labelled || kept.localeChosen ? null : utterance.language;
  const memory = written ? { ...kept, locale: written } : kept;
  const t = sentences(memory.locale);
  const spoken = { ...knowledge, content: knowledge.localised[memory.locale] };
  let question: Question | null | undefined;
  let reply: ReadReply | undefined;
  let asked: Asked | undefined;
  return {
    knowledge: spoken,
    memory,
    t,
    utterance,
    tapped,
    labelled,
    get question() {
      if (question === undefined) question = currentQuestion(spoken.content, memory);
      return question;
    },
    get reply() {
      reply ??= this.question ? readReply(spoken, t, this.question, utterance) : { kind: 'none' };
      return reply;
    },
    get asked() {
      asked ??= ask(spoken, utterance, memory.last ?? serviceChosen(spoken.content, memory));
      return asked;
    },
  };
}

/** The service that the guide under way is about, where it was chosen there: «i quant triga?» is of it. */
export function serviceChosen(content: Content, memory: Memory): LastAnswer | null {
  const answers = memory.guide?.answers ?? {};
  const chosen = Object.values(answers).find((answer) => typeof answer === 'string' && content.services.has(answer));
  return typeof chosen === 'string' ? { service: chosen, topic: 'integracio' } : null;
}

const longestLabel = 400;

function labelledAs({ offered }: Memory, { text, compact: said }: Utterance): Button | null {
  if (offered.length === 0 || text.length > longestLabel || said === '') return null;
  return offered.find(({ label }) => compact(label) === said) ?? null;
}
