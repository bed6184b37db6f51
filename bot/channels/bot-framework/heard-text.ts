import type { Mention } from 'botbuilder';

/** Names are short; without a limit, a long text of open marks would be read again and again. */
const mark = /<at\b[^<>]{0,100}>([^<>]{0,200})<\/at>/gi;
const entity = /&(nbsp|amp|lt|gt|quot|apos|#39|#160);/gi;
const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  '#160': ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
};

/** What Teams tells of a message; it comes from the network, so any of it may be missing or be something else. */
export interface Heard {
  text?: unknown;
  entities?: unknown;
  recipient?: { id?: unknown; name?: unknown };
}

/**
 * What a person wrote, as they meant it: Teams puts the bot's own name in the text when it is mentioned, marks other
 * people's, and writes some signs as HTML.
 */
export function heardText(heard: Heard): string {
  const own = ownMarks(heard);
  const unmarked = textOf(heard).replace(mark, (marked, name: string) => (own.has(marked) ? ' ' : name));
  return unmarked.replace(entity, (_, name: string) => entities[name.toLowerCase()] ?? '').trim();
}

/** Whether the bot is mentioned. In a group, nobody else is talking to it. */
export function isMentioned(heard: Heard): boolean {
  const own = ownMarks(heard);
  return marksIn(heard).some(([marked]) => own.has(marked));
}

/** The bot's name as it is in the text, by its id; by its name, in clients that leave the id out. */
function ownMarks(heard: Heard): ReadonlySet<string> {
  const { recipient } = heard;
  const mentions = mentionsIn(heard);
  if (mentions.length > 0) {
    return new Set(mentions.filter(({ mentioned }) => mentioned.id === recipient?.id).map(({ text }) => text));
  }
  return new Set(marksIn(heard).flatMap(([marked, name]) => (name === recipient?.name ? [marked] : [])));
}

function mentionsIn({ entities }: Heard): Mention[] {
  const list = (Array.isArray(entities) ? entities : []) as (Partial<Mention> | null)[];
  return list.filter((each): each is Mention => each?.type === 'mention' && Boolean(each.mentioned));
}

function marksIn(heard: Heard): RegExpExecArray[] {
  return [...textOf(heard).matchAll(mark)];
}

function textOf({ text }: Heard): string {
  return typeof text === 'string' ? text : '';
}
