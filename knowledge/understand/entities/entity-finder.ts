import type { Band, Content } from '../../content.ts';
import type { CutText } from '../utterance/cut-text.ts';
import { words } from '../utterance/fold.ts';
import { createPhraseFinder } from '../utterance/phrase-finder.ts';
import { type Speller, tolerance } from '../utterance/speller.ts';
import type { Terms } from './terms.ts';

export type EntityKind = 'service' | 'topic' | 'guide' | 'dimension' | 'level' | 'band' | 'portal' | 'example';

/** Something of the content that a text speaks of. */
export interface Entity {
  kind: EntityKind;
  id: string;
  /** Where it stands among the words: the first, and the one after the last. */
  start: number;
  end: number;
  /** 1 for a name well spelt, less for a misspelt one. */
  sureness: number;
}

export interface EntityFinder {
  /** All that a text speaks of, in its order; of one kind, none inside another. */
  find(text: CutText, terms: Terms): Entity[];
}

type Named = Exclude<EntityKind, 'service' | 'band'>;

/** What two figures leave to say that they are a band: «entre 5.000 i 10.000», «de 15 a 20 mil». */
const range =
  /(\d{1,3}(?:[.'\s]?\d{3})*)\s*(?:mil|k)?\s*(?:habitants?\s*)?(?:-|–|\ba\b|\bi\b|\by\b|\bto\b|\band\b|fins a)\s*(\d{1,3}(?:[.'\s]?\d{3})*)/g;
const thousand = 1000;
/** Words of the longest text whose spelling is mended. */
const longestCorrected = 60;

/** Prepares the recognition, in one pass over the words, of all that has a name in the content. */
export function createEntityFinder(content: Content, speller: Speller): EntityFinder {
  const named = namesIn(content);
  const finder = createPhraseFinder(named.map(({ kind, id, names }) => ({ id: `${kind} ${id}`, phrases: names })));
  const known = new Set(named.flatMap(({ kind, names }) => (isOfModel(kind) ? names.flatMap(words) : [])));
  speller.learn('word of the model', known);

  return {
    find(text, terms) {
      const sureness = text.words.map(() => 1);
      const spelt = text.words.map((word, at) => {
        if (
          text.words.length > longestCorrected ||
          known.has(word) ||
          word.length < tolerance['word of the model'].shortest ||
          /\d/.test(word)
        )
          return word;
        // «dintegracions», «linteroperabilitat»: the apostrophe left out.
        if (/^[dl]/.test(word) && known.has(word.slice(1))) return word.slice(1);
        const near = speller.nearest('word of the model', word);
        if (near) sureness[at] = 1 - near.score;
        return near?.word ?? word;
      });
      const isSame = spelt.every((word, at) => word === text.words[at]);
      const spans = [...finder.find(text.words), ...(isSame ? [] : finder.find(spelt))];
      const found = spans.flatMap(({ ids, start, end }) =>
        ids.map((key): Entity => {
          const [kind = '', ...id] = key.split(' ');
          return {
            kind: kind as Named,
            id: id.join(' '),
            start,
            end,
            sureness: Math.min(...sureness.slice(start, end)),
          };
        }),
      );
      const services = terms.names.map(({ service, ...span }): Entity => ({ kind: 'service', id: service, ...span }));
      return once([...services, ...found, ...bandsIn(text, content.bands)]).sort((a, b) => a.start - b.start);
    },
  };
}

/** What is named in the content, but for services, which have a reader of their own, and bands, which are figures. */
function namesIn(content: Content): { kind: Named; id: string; names: readonly string[] }[] {
  const titled = (kind: Named, all: readonly { id: string; title: string; names: readonly string[] }[]) =>
    all.map(({ id, title, names }) => ({ kind, id, names: [title, ...names] }));
  return [
    ...titled('dimension', content.dimensions),
    ...titled('level', content.levels),
    ...titled('portal', content.portals),
    ...titled('example', content.examples),
    ...content.topics.map(({ id, cues }) => ({ kind: 'topic' as const, id, names: cues })),
    ...[...content.guides.values()].map(({ id, phrases }) => ({ kind: 'guide' as const, id, names: phrases })),
  ];
}

/** Topics and guides have many common words, spelt by their own readers. */
function isOfModel(kind: Named): boolean {
  return kind !== 'topic' && kind !== 'guide';
}

function bandsIn({ folded, tokens }: CutText, bands: readonly Band[]): Entity[] {
  return [...folded.matchAll(range)].flatMap(({ 0: all, 1: low = '', 2: high = '', index }) => {
    const from = figure(low);
    const to = figure(high);
    const band = bands.find(
      ({ min, max }) => (to === max && from === min) || (to * thousand === max && from * thousand === min),
    );
    if (!band) return [];
    const inside = tokens.flatMap(({ start, end }, at) => (start >= index && end <= index + all.length ? [at] : []));
    return [{ kind: 'band' as const, id: band.id, start: inside[0] ?? 0, end: (inside.at(-1) ?? 0) + 1, sureness: 1 }];
  });
}

function figure(digits: string): number {
  return Number(digits.replace(/\D/g, ''));
}

/** Each thing once where it stands, by its surest reading. */
function once(all: readonly Entity[]): Entity[] {
  const byPlace = new Map<string, Entity>();
  for (const entity of all) {
    const key = `${entity.kind} ${entity.id} ${entity.start}`;
    const before = byPlace.get(key);
    if (!before || entity.end - entity.start > before.end - before.start) byPlace.set(key, entity);
  }
  return [...byPlace.values()];
}
