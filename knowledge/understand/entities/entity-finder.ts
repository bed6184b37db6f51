import type { Band, Content } from '../../content.ts';
import type { CutText } from '../utterance/cut-text.ts';
import { emptyWords } from '../utterance/empty-words.ts';
import { words } from '../utterance/fold.ts';
import { createPhraseFinder } from '../utterance/phrase-finder.ts';
import { type Speller, tolerance } from '../utterance/speller.ts';
import { stem } from '../utterance/stem.ts';
import type { Terms } from './terms.ts';

export type EntityKind =
  | 'service'
  | 'topic'
  | 'guide'
  | 'dimension'
  | 'level'
  | 'level-beside'
  | 'band'
  | 'portal'
  | 'example';

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

/** Kinds of which the longest name wins where two overlap; one of another row may stand over them. */
const apart: readonly (readonly Named[])[] = [
  ['dimension', 'level'],
  ['level-beside'],
  ['portal', 'example'],
  ['topic'],
  ['guide'],
];

/** What two figures leave to say that they are a band: «entre 5.000 i 10.000», «de 15 a 20 mil». */
const range =
  /(\d{1,3}(?:[.'\s]?\d{3})*)\s*(?:mil|k)?\s*(?:habitants?\s*)?(?:-|–|\ba\b|\bi\b|\by\b|\bto\b|\band\b|fins a)\s*(\d{1,3}(?:[.'\s]?\d{3})*)/g;
const thousand = 1000;
/** Words of the longest text whose spelling is mended. */
const longestCorrected = 60;

/**
 * Prepares the recognition, in one pass over the words, of all that has a name in the content.
 * @param hasWord whether a word is one of the content, and no misspelling
 */
export function createEntityFinder(
  content: Content,
  hasWord: (word: string) => boolean,
  speller: Speller,
): EntityFinder {
  const named = namesIn(content);
  const finders = apart.map((kinds) =>
    createPhraseFinder(
      named
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ kind, id, names }) => ({ id: `${kind} ${id}`, phrases: names })),
    ),
  );
  const empty = emptyWords(content, 'search');
  const known = new Set(named.flatMap(({ kind, names }) => (isOfModel(kind) ? names.flatMap(words) : [])));
  speller.learn('word of the model', known);

  /** «què hauria de veure el ciutadà a la seva carpeta»: a title of several words, in any order. */
  const titles = content.dimensions.flatMap(({ id, title }) => {
    const { es = title, en = title } = content.names.dimensions[id] ?? {};
    return [title, es, en].map((each) => ({
      id,
      stems: words(each)
        .filter((word) => !empty.has(word))
        .map(stem),
    }));
  });
  const severalWords = titles.filter(({ stems }) => stems.length > 1);
  const scatteredIn = (stems: readonly string[]): Entity[] => {
    return severalWords.flatMap(({ id, stems: own }) =>
      own.every((each) => stems.includes(each))
        ? own.map((each): Entity => {
            const start = stems.indexOf(each);
            return { kind: 'dimension', id, start, end: start + 1, sureness: 0.9 };
          })
        : [],
    );
  };

  /** «ens» is a pronoun, and «ENS» the national scheme of security. */
  const isEmptyWord = ({ text, tokens }: CutText, start: number, end: number): boolean => {
    const token = tokens[start];
    if (!token || end - start > 1 || !empty.has(token.word)) return false;
    const typed = text.slice(token.start, token.end);
    return typed !== typed.toUpperCase();
  };

  return {
    find(text, terms) {
      const sureness = text.words.map(() => 1);
      const spelt = text.words.map((word, at) => {
        if (
          text.words.length > longestCorrected ||
          known.has(word) ||
          hasWord(word) ||
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
      const stems = text.words.map(stem);
      const speltStems = isSame ? null : spelt.map(stem);
      const spans = finders
        .flatMap((finder) => [...finder.findStems(stems), ...(speltStems ? finder.findStems(speltStems) : [])])
        .filter(({ start, end }) => !isEmptyWord(text, start, end));
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
      const scattered = scatteredIn(speltStems ?? stems);
      const services = terms.names.map(({ service, ...span }): Entity => ({ kind: 'service', id: service, ...span }));
      return once([...services, ...found, ...scattered, ...bandsIn(text, content.bands)]).sort(
        (a, b) => a.start - b.start,
      );
    },
  };
}

/** What is named in the content, but for services, which have a reader of their own, and bands, which are figures. */
function namesIn(content: Content): { kind: Named; id: string; names: readonly string[] }[] {
  const titled = (kind: Named, all: readonly { id: string; title: string; names: readonly string[] }[]) =>
    all.map(({ id, title, names }) => ({ kind, id, names: [title, ...names] }));
  return [
    ...titled('dimension', content.dimensions),
    ...inOtherLanguages('dimension', content.names.dimensions),
    ...titled('level', content.levels),
    ...content.levels.map(({ id, beside }) => ({ kind: 'level-beside' as const, id, names: beside })),
    ...titled('portal', content.portals),
    ...titled('example', content.examples),
    ...content.topics.map(({ id, cues }) => ({ kind: 'topic' as const, id, names: cues })),
    ...[...content.guides.values()].map(({ id, phrases }) => ({ kind: 'guide' as const, id, names: phrases })),
  ];
}

/** «Seguridad», «security»: as they are called on buttons in the other languages. */
function inOtherLanguages(kind: Named, names: Content['names']['dimensions']) {
  return Object.entries(names).map(([id, { es, en }]) => ({ kind, id, names: [es, en] }));
}

/** Topics and guides have many common words, spelt by their own readers. */
function isOfModel(kind: Named): boolean {
  return kind !== 'topic' && kind !== 'guide';
}

function bandsIn(text: CutText, bands: readonly Band[]): Entity[] {
  return [...bandsByOrder(text, bands), ...bandsBySize(text, bands), ...bandsByFigures(text, bands)];
}

function bandsByFigures({ folded, tokens }: CutText, bands: readonly Band[]): Entity[] {
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

/** «la franja del mig», «el tram més gran»: which of the bands, by their order. */
function bandsByOrder({ words: said }: CutText, bands: readonly Band[]): Entity[] {
  return said.flatMap((word, at) => {
    if (!bandWords.has(word)) return [];
    const near = said.slice(Math.max(0, at - 1), at + 4);
    const place = bandOrders.findIndex((order) => near.some((each) => order.has(each)));
    const band = bandAt(bands, place);
    return band ? [{ kind: 'band' as const, id: band.id, start: at, end: at + 1, sureness: 1 }] : [];
  });
}

/** «Per als petits», «els municipis grans»: which of the bands, by how large they are, where nothing else is told of it. */
function bandsBySize({ folded, tokens }: CutText, bands: readonly Band[]): Entity[] {
  return [...folded.matchAll(sizes)].flatMap(({ 0: all, 1: size = '', index }) => {
    const place = bandSizes.findIndex((each) => each.has(size));
    const band = bandAt(bands, place);
    if (!band) return [];
    const at = tokens.findIndex(({ end }) => end === index + all.length);
    return at < 0 ? [] : [{ kind: 'band' as const, id: band.id, start: at, end: at + 1, sureness: 1 }];
  });
}

/** The smallest, the one in the middle or the largest: 0, 1, 2. */
function bandAt(bands: readonly Band[], place: number): Band | undefined {
  return place < 0 ? undefined : [bands[0], bands[Math.floor(bands.length / 2)], bands.at(-1)][place];
}

const bandSizes = [
  'petits xicotets menuts pequenos small smallest',
  'mitjans medianos medium',
  'grans grossos grandes big large largest biggest',
].map((line) => new Set(line.split(' ')));
const sizes =
  /\b(?:per als?|pels|als|dels|els|los|para los|for the|the)\s+(?:(?:pobles|municipis|ajuntaments|pueblos|municipios|ayuntamientos|towns|councils)\s+)?(?:mes\s+|mas\s+)?([a-z]+)(?=\s*(?:[,.;:?!)]|$)|\s+(?:dels? tres|de la taula|del model|del grup)\b)/g;

const bandWords = new Set('franja tram tramo banda band bracket'.split(' '));
const bandOrders = [
  'petita petit petits baixa baix baixos primera primer inferior pequena pequeno pequenos baja bajo small smallest lowest first',
  'mig mitjana mitja segona segon central intermedia intermedi media medio mediana mediano middle second',
  'gran grans alta alt alto altos dalt tercera tercer superior ultima ultim darrera grande grandes large largest highest biggest third last',
].map((line) => new Set(line.split(' ')));

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
