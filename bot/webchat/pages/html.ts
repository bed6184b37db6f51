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
  return new Html(pieces.map((piece, at) => piece + (at < parts.length ? put(parts[at] ?? '') : '')).join(''));
}

function put(part: Part): string {
  if (typeof part === 'string') return escapeHtml(part);
  if (part instanceof Html) return part.text;
  return part.map(put).join('');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** A value for a script of the page to read, inside a `<script type="application/json">`. */
export function jsonForScript(value: unknown): Html {
  return new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));
}

/** HTML in which no line is broken inside a name like «e-NOTUM». */
export function withWholeNames({ text }: Html): Html {
  return new Html(text.replace(/\be-\p{Lu}\p{L}*(?=[^<>]*(<|$))/gu, '<span class="whole">$&</span>'));
}
