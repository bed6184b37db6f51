import type { Activity } from 'botbuilder';
import type { Content } from '../../knowledge/content.ts';
import type { Locale } from '../../locales/sentences.ts';

/** Where a message says to the page which of its parts are in Catalan, in its `channelData`. */
export const catalanMark = 'guia-eadmin:ca';
/** Letters by which a phrase is looked up. */
const keyLength = 8;
/** Shorter than this, a phrase is only known when it is all that is said: «Completa» is also a word of a sentence. */
const fewestWords = 3;

/** Where what is shown comes from; what only helps to understand is in none of them. */
const shownParts = [
  'dimensions',
  'groups',
  'mandatory',
  'duties',
  'services',
  'matters',
  'guides',
  'portals',
  'examples',
  'norms',
] as const;

interface Phrases {
  /** By their first letters, the longest first. */
  byKey: ReadonlyMap<string, readonly string[]>;
  all: ReadonlySet<string>;
}

const known = new WeakMap<Content, Phrases>();

/**
 * What of a message is in Catalan, where the conversation is in another language: the pieces of its texts and labels that are
 * of the content, each as a page shows it, without the marks of Markdown (WCAG 2.2, 3.1.2).
 * @param content with its names in the language of the conversation
 */
export function catalanParts(content: Content, locale: Locale, activity: Partial<Activity>): string[] {
  if (locale === 'ca') return [];
  const phrases = known.get(content) ?? phrasesOf(content, locale);
  known.set(content, phrases);
  const texts = [
    activity.text ?? '',
    ...(activity.suggestedActions?.actions.map(({ title }) => title) ?? []),
    ...(activity.attachments ?? []).flatMap((attachment) => shownIn(attachment.content)),
  ];
  return [...new Set(texts.flatMap(piecesOf).flatMap((piece) => partsOf(phrases, piece)))];
}

/** What of a piece is of the content: all of it, or whole phrases inside. */
function partsOf({ byKey, all }: Phrases, piece: string): string[] {
  if (all.has(normal(piece.replace(/^\d+ · /, '')))) return [piece];
  const found: string[] = [];
  const lower = piece.toLowerCase();
  for (let at = 0; at < piece.length; at++) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(piece[at - 1] ?? '')) continue;
    const phrase = byKey
      .get(lower.slice(at, at + keyLength))
      ?.find((each) => lower.startsWith(each, at) && !/[\p{L}\p{N}]/u.test(piece[at + each.length] ?? ''));
    if (!phrase) continue;
    found.push(piece.slice(at, at + phrase.length));
    at += phrase.length;
  }
  return found;
}

function phrasesOf(content: Content, locale: Exclude<Locale, 'ca'>): Phrases {
  const translated = new Set([
    ...Object.values(content.names).flatMap((names) => Object.values(names).map((name) => normal(name[locale] ?? ''))),
    ...content.topics.flatMap((topic) => stringsIn(topic).map(normal)),
  ]);
  const strings = shownParts.flatMap((part) => stringsIn(content[part])).flatMap(piecesOf);
  const all = new Set(strings.map(normal).filter((phrase) => !translated.has(phrase)));
  const long = [...all].filter((phrase) => phrase.split(/\s+/).length >= fewestWords);
  const byKey = Map.groupBy(
    long.sort((one, other) => other.length - one.length),
    (phrase) => phrase.slice(0, keyLength),
  );
  return { byKey, all };
}

/** A phrase as it may be inside a sentence: its first letter small, without its last stop. */
function normal(phrase: string): string {
  return phrase.trim().replace(/\.$/, '').toLowerCase();
}

/** A Markdown text in the pieces in which a page shows it: lines, and what stands out or leads somewhere. */
function piecesOf(text: string): string[] {
  const pieces = text.split(/\n|\*+|\[|\]\([^()\s]*\)|^- |^#+ |^→ /m).map((piece) => piece.trim());
  return pieces.filter((piece) => /\p{L}{2}/u.test(piece));
}

/** The properties of a card that are read: what it says, and the names of what can be tapped. */
const readProperties: ReadonlySet<string> = new Set(['text', 'title', 'label']);

function shownIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return readProperties.has(name) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  // What a tap sends back is not shown.
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'data' ? [] : shownIn(each, Array.isArray(value) ? name : key),
  );
}

/** What people say, in any language: it is understood and never shown. */
const onlyHeard: ReadonlySet<string> = new Set([
  'aliases',
  'also',
  'asked',
  'names',
  'paraphrases',
  'phrases',
  'sentences',
  'spokenOf',
]);

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\S*[/\d-]\S*$|^[a-z]+$/.test(value) ? [] : [value];
  if (value instanceof Map) return [...value.values()].flatMap(stringsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (onlyHeard.has(key) ? [] : stringsIn(each)));
}
