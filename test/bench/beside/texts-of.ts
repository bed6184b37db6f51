import type { Content } from '../../../knowledge/content.ts';
import { corpus } from './corpus.ts';

/** So many things that people type, none of them twice. */
export function textsOf(content: Content, many: number): string[] {
  const said = corpus(content, many * 2).flatMap((conversation) =>
    conversation.flatMap((input) => (input.type === 'message' && input.text !== '' ? [input.text] : [])),
  );
  return said.slice(0, many);
}
