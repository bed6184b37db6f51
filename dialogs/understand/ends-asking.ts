import type { Utterance } from '../../knowledge/understand/utterance.ts';

/** Whether a text ends with the mark of a question. */
export function endsAsking({ text }: Pick<Utterance, 'text'>): boolean {
  return text.trimEnd().endsWith('?');
}
