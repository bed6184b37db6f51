/** A piece of HTML already safe to put in a page. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | Html | readonly (string | Html)[];

/** HTML with parts put in: a text is escaped, HTML is not. */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  let text = pieces[0] ?? '';
  for (let at = 0; at < parts.length; at++) text += put(parts[at] ?? '') + pieces[at + 1];
  return new Html(text);
}

function put(part: Part): string {
  if (typeof part === 'string') return escapeHtml(part);
  if (part instanceof Html) return part.text;
  let text = '';
  for (const each of part) text += put(each);
  return text;
}

const special = /[&<>"']/;
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character] ?? character) : text;
}

/** A value for a script of the page to read, inside a `<script type="application/json">`. */
export function jsonForScript(value: unknown): Html {
  return new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));
}

/** HTML in which no line is broken inside a name like «e-NOTUM». */
export function withWholeNames({ text }: Html): Html {
  return new Html(text.replace(/\be-\p{Lu}\p{L}*(?=[^<>]*(<|$))/gu, '<span class="whole">$&</span>'));
}
