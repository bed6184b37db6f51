import type { Mention } from 'botbuilder';
import { hasPicture, htmlText } from './html-text.ts';

/** Names are short; without a limit, a long text of open marks would be read again and again. */
const mark = /<at\b[^<>]{0,100}>([^<>]{0,200})<\/at>/gi;
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z])(acute|grave|uml|circ|tilde|cedil)|([a-z]{2,6}));/gi;
const accents: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  uml: '\u0308',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
};
const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  middot: '·',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  euro: '€',
};
const nonBreakingSpace = 160;
const lastCharacter = 0x10ffff;
/** In a personal chat a file comes as an attachment of its own; in a channel, as a mark of the HTML. */
const unreadable = /^(image|video|audio)\/|^application\/(?!vnd\.microsoft\.card\.)|^reference$/i;
const fileMark = /<attachment\b/i;

/** What Teams tells of a message; it comes from the network, so any of it may be missing or be something else. */
export interface Heard {
  text?: unknown;
  entities?: unknown;
  attachments?: unknown;
  recipient?: { id?: unknown; name?: unknown };
}

/**
 * What a person wrote, as they meant it: Teams puts the bot's own name in the text when it is mentioned, marks other
 * people's, and writes some signs as HTML. What is pasted may come in HTML alone, as an attachment.
 */
export function heardText(heard: Heard): string {
  return asMeant(heard, textOf(heard)) || asMeant(heard, htmlOf(heard).map(htmlText).join('\n'));
}

/** Whether the bot is mentioned. In a group, nobody else is talking to it. */
export function isMentioned(heard: Heard): boolean {
  const mentions = mentionsIn(heard);
  if (mentions.length > 0) return mentions.some((mention) => isOfBot(mention, heard));
  return marksIn(heard).some(([, name]) => name === heard.recipient?.name);
}

/** Whether something comes with a message that cannot be read: a picture, a file. What repeats its text, or quotes another, is no such thing. */
export function hasUnreadable(heard: Heard): boolean {
  const types = attachmentsOf(heard).map(({ contentType }) => contentType);
  const isQuote = types.includes('messageReference');
  const told = htmlOf(heard);
  return (
    types.some((type) => typeof type === 'string' && unreadable.test(type)) ||
    told.some((html) => hasPicture(html) || (!isQuote && fileMark.test(html)))
  );
}

function asMeant(heard: Heard, text: string): string {
  const own = ownMarks(heard);
  const unmarked = text.replace(mark, (marked, name: string) => (own.isOwn(marked, name) ? ' ' : name));
  return unmarked.replace(entity, decode).trim();
}

function decode(
  whole: string,
  decimal?: string,
  hex?: string,
  letter?: string,
  accent?: string,
  name?: string,
): string {
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
  if (code === nonBreakingSpace) return ' ';
  if (code !== null) return code > 0 && code <= lastCharacter ? String.fromCodePoint(code).toWellFormed() : '';
  if (letter && accent) return `${letter}${accents[accent.toLowerCase()] ?? ''}`.normalize('NFC');
  return entities[name?.toLowerCase() ?? ''] ?? whole;
}

/**
 * Which marks are the bot's name: those that its mention gives; and those with its name, where no mention of somebody else gives
 * them and the bot is mentioned, or where the client does not say whom it marks.
 */
function ownMarks(heard: Heard): { isOwn(marked: string, name: string): boolean } {
  const mentions = mentionsIn(heard);
  const own = mentions.filter((mention) => isOfBot(mention, heard));
  const names = new Set([heard.recipient?.name, ...own.map(({ mentioned }) => mentioned.name)]);
  const given = new Set(own.map(({ text }) => text));
  const others = new Set(mentions.filter((mention) => !own.includes(mention)).map(({ text }) => text));
  const goByName = own.length > 0 || mentions.length === 0;
  return {
    isOwn: (marked, name) => given.has(marked) || (goByName && names.has(name) && !others.has(marked)),
  };
}

function isOfBot({ mentioned }: Mention, { recipient }: Heard): boolean {
  return typeof mentioned.id === 'string' && mentioned.id === recipient?.id;
}

function mentionsIn({ entities }: Heard): Mention[] {
  const list = (Array.isArray(entities) ? entities : []) as (Partial<Mention> | null)[];
  return list.filter((each): each is Mention => each?.type === 'mention' && Boolean(each.mentioned));
}

function marksIn(heard: Heard): RegExpExecArray[] {
  return [textOf(heard), ...htmlOf(heard).map(htmlText)].flatMap((text) => [...text.matchAll(mark)]);
}

function textOf({ text }: Heard): string {
  return typeof text === 'string' ? text : '';
}

function htmlOf(heard: Heard): string[] {
  return attachmentsOf(heard).flatMap(({ contentType, content }) =>
    contentType === 'text/html' && typeof content === 'string' ? [content] : [],
  );
}

function attachmentsOf({ attachments }: Heard): { contentType?: unknown; content?: unknown }[] {
  const list: unknown[] = Array.isArray(attachments) ? attachments : [];
  return list.filter((each): each is object => typeof each === 'object' && each !== null);
}
