import type { Town } from '../../content.ts';
import { words } from '../utterance/fold.ts';

/** A name, the towns that have it, and where it stands among the words. */
export interface NamedTowns {
  start: number;
  end: number;
  towns: Town[];
}

/** A text with its words, and the places of those that begin a clause. */
interface Told {
  tokens: readonly string[];
  begins: ReadonlySet<number>;
}

/**
 * Of the names in a text, those of where the person works: not the ones that are denied («no soc de Vic, soc de Manlleu»), taken
 * back («Tona, perdó, Taradell»), of where they only live, of no town in that sentence («the cava town»), nor the province
 * of another («Olot, Girona»).
 * @param named in the order of the text
 */
export function townsMeant(
  text: string,
  tokens: readonly string[],
  named: readonly NamedTowns[],
): readonly NamedTowns[] {
  if (named.length < 2) return named;
  const told = { tokens, begins: clauseStarts(text) };
  const kept = rulesOut.reduce<readonly NamedTowns[]>((left, isOut) => {
    const rest = left.filter((name) => !isOut(told, name, left));
    return rest.length > 0 ? rest : left;
  }, named);
  const last = kept.at(-1);
  const others = kept.slice(0, -1);
  const isProvince = last?.towns.some((capital) =>
    others.every(({ towns }) => towns.some(({ province }) => province === capital.name)),
  );
  return isProvince && others.length > 0 ? others : kept;
}

/** Places of the words that begin a clause. */
export function clauseStarts(text: string): ReadonlySet<number> {
  const starts = new Set<number>();
  let at = 0;
  for (const clause of text.split(/[.,;:!?()…\n]+|\s(?=(?:sino|sinó|però|pero|but)\s)/iu)) {
    starts.add(at);
    at += words(clause).length;
  }
  return starts;
}

type Rule = (told: Told, name: NamedTowns, all: readonly NamedTowns[]) => boolean;

/** One after another, as long as a name is left. */
const rulesOut: readonly Rule[] = [isDenied, isTakenBack, isMention, isOrdinaryWord, isPerson, isOnlyHome];

const denials = new Set('no not ni ya abans antes before'.split(' '));
const home = new Set('visc vivo live'.split(' '));
const mostBetween = 5;

/** «no soc de Vic», «ya no trabajo en Calella»: a denial before it in its clause; or «Roses no», right after it. */
export function isDenied({ tokens, begins }: Told, { start, end }: Pick<NamedTowns, 'start' | 'end'>): boolean {
  if (tokens[end] === 'no' && !begins.has(end)) return true;
  for (let at = start - 1; at >= 0 && at >= start - mostBetween && !begins.has(at + 1); at--) {
    // «Treballo a Malgrat però visc a Blanes»: where somebody lives is not where they work.
    if (denials.has(tokens[at] ?? '') || home.has(tokens[at] ?? '')) return true;
  }
  return false;
}

const correction =
  / (?:perdo|perdon|perdona|perdoneu|vull dir|volia (?:dir|posar|escriure)|(?:quiero|queria|quise) (?:decir|poner)|m he equivocat|m he equivocada|me he equivocad[oa]|m equivoco|rectifico|millor dit|mes ben dit|mejor dicho|digo|ai no|ai|ui|uy|ups|sorry|oops|i mean|i meant|make that|no no) /;

/** «Tona, perdó, Taradell», «Ripoll… no, Ribes de Freser»: between it and the next there is a word of who corrects himself. */
function isTakenBack({ tokens, begins }: Told, { end }: NamedTowns, all: readonly NamedTowns[]): boolean {
  return all.some(({ start: next }) => {
    if (next < end) return false;
    const isBareNo = tokens
      .slice(end, next)
      .some((word, at) => word === 'no' && begins.has(end + at) && begins.has(end + at + 1));
    return isBareNo || correction.test(` ${tokens.slice(end, next).join(' ')} `);
  });
}

const mention =
  /(?: (?:he|havia|haviem) (?:dit|posat|escrit)| (?:he|habia) (?:dicho|puesto|escrito)| dije| puse| said| wrote| typed| em pensava que era) (?:que )?(?:\w+ ){0,3}$/;

/** «He dit Berga però és Gironella» */
function isMention({ tokens }: Told, { start }: NamedTowns): boolean {
  return mention.test(` ${tokens.slice(Math.max(0, start - 6), start).join(' ')} `);
}

const determiners = new Set('el la els les al del als dels the un una'.split(' '));
const ownArticles = new Set('el la els les l es sa'.split(' '));

/** «the cava town», «al Montseny»: a word with an article that its town hasn't. */
function isOrdinaryWord({ tokens }: Told, { start, end, towns }: NamedTowns): boolean {
  const before = determiners.has(tokens[start] ?? '') ? tokens[start] : tokens[start - 1];
  const isOneWord = end - start === 1 || (end - start === 2 && before === tokens[start]);
  return isOneWord && determiners.has(before ?? '') && !towns.some(({ name }) => ownArticles.has(words(name)[0] ?? ''));
}

/** «soc en Pau de Vic» */
function isPerson({ tokens }: Told, { end }: NamedTowns): boolean {
  return / (?:(?:soc|som) (?:en|na)|em dic|me llamo|my name is)(?: \w+)? $/.test(
    ` ${tokens.slice(Math.max(0, end - 5), end - 1).join(' ')} `,
  );
}

const works = new Set(
  'treballo treballem treballa trabajo trabajamos work working ajuntament ayuntamiento council secretari secretaria secretario interventor interventora tecnic tecnica informatic informatica porto portem llevo'.split(
    ' ',
  ),
);
const lives = new Set(
  'soc som soy somos from neixer nascut nascuda naci nacido nacida born visc vivo vivim vivimos live vinc vengo fill filla'.split(
    ' ',
  ),
);

/** «Soc de Vic però treballo a Tona»: the others are said to be where they work, and it is where they are from. */
function isOnlyHome(told: Told, name: NamedTowns, all: readonly NamedTowns[]): boolean {
  const kinds = all.map((other) => tieOf(told, other, all));
  return kinds.includes('work') && tieOf(told, name, all) === 'home';
}

/** The nearest word before a name, after the name before, that says what ties the person to it. */
function tieOf({ tokens }: Told, { start }: NamedTowns, all: readonly NamedTowns[]): 'work' | 'home' | null {
  const from = Math.max(0, ...all.filter(({ end }) => end <= start).map(({ end }) => end));
  for (let at = start - 1; at >= from; at--) {
    const word = tokens[at] ?? '';
    if (works.has(word)) return 'work';
    if (lives.has(word)) return 'home';
  }
  return null;
}
