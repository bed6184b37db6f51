import type { Activity, Mention } from 'botbuilder';

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

type Said = Pick<Activity, 'text' | 'entities' | 'recipient'>;

/**
 * What a person wrote, as they meant it: Teams puts the bot's own name in the text when it is mentioned, marks other
 * people's, and writes some signs as HTML.
 */
export function heardText(activity: Partial<Said>): string {
  const own = ownMarks(activity);
  const unmarked = (activity.text ?? '').replace(mark, (marked, name: string) => (own.has(marked) ? ' ' : name));
  return unmarked.replace(entity, (_, name: string) => entities[name.toLowerCase()] ?? '').trim();
}

/** Whether the bot is mentioned. In a group, nobody else is talking to it. */
export function isMentioned(activity: Partial<Said>): boolean {
  const own = ownMarks(activity);
  return [...(activity.text ?? '').matchAll(mark)].some(([marked]) => own.has(marked));
}

/** The bot's name as it is in the text, by its id; by its name, in clients that leave the id out. */
function ownMarks({ entities = [], recipient, text = '' }: Partial<Said>): ReadonlySet<string> {
  const mentions = (entities as Mention[]).filter(({ type, mentioned }) => type === 'mention' && mentioned);
  const byId = mentions.filter(({ mentioned }) => mentioned.id === recipient?.id).map((mention) => mention.text);
  if (mentions.length > 0) return new Set(byId);
  const name = recipient?.name;
  return new Set([...text.matchAll(mark)].filter(([, inside]) => name && inside === name).map(([marked]) => marked));
}
