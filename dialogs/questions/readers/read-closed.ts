import type { Option } from '../question.ts';
import type { ReadReply, Typed } from '../question-type.ts';
import { readLeftOpen } from './read-left-open.ts';
import { readOption } from './read-option.ts';

/**
 * Reads which option of a question was typed: by its number, its label or a part of it, or another name of the service
 * that it is.
 * @param own what only this type of question reads, unless an option is surely meant
 */
export function readClosed(
  typed: Typed,
  question: { optional: boolean },
  own: () => ReadReply | null = () => null,
): ReadReply {
  const { knowledge, utterance, options } = typed;
  const read = readOption(knowledge.content, utterance, options);
  // While its question waits, the beginning of a label is that option, whatever order or question it also looks like.
  if (read.kind === 'option' && (read.sure || read.by === 'beginning')) {
    return { kind: 'answer', answer: read.option.id, sure: true, taken: read.guessed ? read.option.label : null };
  }
  const service = serviceCalled(typed);
  if (service) return { kind: 'answer', answer: service.id, sure: true, taken: service.label };
  const other = own() ?? readLeftOpen(question, utterance);
  if (other) return other;
  if (read.kind === 'option') return { kind: 'answer', answer: read.option.id, sure: false, taken: read.option.label };
  return { kind: 'none' };
}

/** The option that is a service and is called by another of its names: «registre unificat». */
function serviceCalled({ knowledge, utterance, options }: Typed): Option | undefined {
  const service = knowledge.serviceCalled(utterance.compact);
  return service === undefined ? undefined : options.find(({ id }) => id === service);
}
