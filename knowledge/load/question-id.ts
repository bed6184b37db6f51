import { words } from '../understand/utterance/fold.ts';

/** Identifies an own question in a button, stable while its text is, whatever is in capitals. */
export function questionId(text: string): string {
  return words(text.toLowerCase()).join('-');
}
