import { converse } from '../../dialogs/converse.ts';
import type { Input } from '../../dialogs/input.ts';
import type { Intent } from '../../dialogs/intent.ts';
import { emptyMemory, type Memory } from '../../dialogs/memory.ts';
import type { Button, QuestionReply, Reply } from '../../dialogs/replies.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';

/** A conversation under test, and its last turn. */
export class Talk {
  readonly knowledge: Knowledge;
  memory: Memory = emptyMemory;
  replies: Reply[] = [];
  intent: Intent | null = null;
  /** The last question asked: its card stays in the conversation, and may be tapped later. */
  asked: QuestionReply | null = null;
  forget = false;
  /** ISO date of the next turns. */
  today = '2026-10-12';

  constructor(knowledge: Knowledge) {
    this.knowledge = knowledge;
  }

  /** Takes a turn. */
  take(input: Input): this {
    const turn = converse(this.knowledge, this.memory, input, this.today);
    this.memory = turn.memory;
    this.replies = turn.replies;
    this.intent = turn.intent;
    this.forget = turn.forget;
    this.asked = this.question ?? this.asked;
    return this;
  }

  say(text: string): this {
    return this.take({ type: 'message', text });
  }

  /** Sends the value of a button, as a tap on it does. */
  press({ label, value }: Button): this {
    return this.take({ type: 'message', text: label, value });
  }

  /** Taps the button with this label under the last replies. */
  tap(label: string): this {
    const button = this.buttons.find((candidate) => candidate.label === label);
    if (!button) throw new Error(`There is no «${label}» to tap, only ${quoted(this.buttons)}.`);
    return this.press(button);
  }

  /** Chooses the option with this id of the last question asked, as a tap on its card does. */
  choose(option: string): this {
    const options = [...(this.asked?.options ?? []), ...(this.asked?.extras ?? [])];
    const button = options.find(({ value }) => 'option' in value && value.option === option);
    if (!button) throw new Error(`There is no option «${option}» to choose, only ${quoted(options)}.`);
    return this.press(button);
  }

  /** Everything that can be tapped under the last replies. */
  get buttons(): Button[] {
    return this.replies.flatMap((reply) =>
      reply.type === 'question'
        ? [
            ...reply.options,
            ...reply.extras,
            ...(reply.several ? [reply.several.all ?? [], reply.several.none].flat() : []),
          ]
        : [...(reply.type === 'text' ? (reply.items ?? []) : []), ...reply.buttons],
    );
  }

  /** The question that the last turn asks, if it asks one. */
  get question(): QuestionReply | null {
    return this.replies.find((reply) => reply.type === 'question') ?? null;
  }

  /** The plan that the last turn shows, if it shows one. */
  get plan() {
    return this.replies.find((reply) => reply.type === 'plan')?.plan ?? null;
  }

  /** The list of a council outside the model that the last turn shows, if it shows one. */
  get list() {
    return this.replies.find((reply) => reply.type === 'duty-list')?.list ?? null;
  }

  /** Answers each question with its first option until one is asked that `isWanted` likes, or none is. */
  answerUntil(isWanted: (question: QuestionReply) => boolean, mostTurns = 60): this {
    for (let turn = 0; this.question && !isWanted(this.question); turn++) {
      if (turn === mostTurns) throw new Error(`Still asking «${this.question.question}» after ${mostTurns} turns.`);
      this.answerFirst(this.question);
    }
    return this;
  }

  private answerFirst(question: QuestionReply): void {
    const [first] = question.options;
    if (question.several) this.press(question.several.none);
    else if (first) this.press(first);
    else this.say('8.527');
  }
}

function quoted(buttons: readonly Button[]): string {
  return buttons.map(({ label }) => `«${label}»`).join(', ') || 'nothing';
}

/** All that was said in text in the last turn. */
export function said({ replies }: Talk): string {
  return replies.map((reply) => (reply.type === 'text' ? reply.text : '')).join('\n');
}
