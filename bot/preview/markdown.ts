import { micromark } from 'micromark';
import { Html } from '../webchat/pages/html.ts';

/** A text of the content or of a reply as the chat shows it. What looks like HTML in it is shown as it is written. */
export function markdown(text: string): Html {
  return new Html(micromark(text));
}

/** The same of a text inside a line, that is no paragraph by itself. */
export function inlineMarkdown(text: string): Html {
  return new Html(micromark(text).replace(/^<p>([\s\S]*)<\/p>\n?$/, '$1'));
}
