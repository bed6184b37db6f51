import type { Terms } from '../entities/terms.ts';
import { once } from '../once.ts';
import type { ContentIndex, Target } from './content-index.ts';

/** Weight of what is asked besides the name, from which it is not what the service is that is wanted: one telling word… */
const leastAsked = 5;
/** …or of what is said without asking: «tauler d'anuncis a internet» names e-TAULER and no more. */
const leastSaid = 10;
/** Weight, and share of what is told, that a heading has and the topic lacks, from which it is of something else. */
const leastLeft = 10;
const leastLeftShare = 0.6;

/** «Donar d'alta una plantilla»: who asks for the service names no other thing. */
const putIn =
  / (?:don(?:ar|em|o|a|en)|dar|damos|doy|da) (?:d alta|de alta) (?:a )?(?:un|una|uns|unes|unos|unas|el|la|els|les|los|las|l) (?:nou |nova |nous |noves |nuevo |nueva |nuevos |nuevas |altre |altra |otro |otra )?(\p{L}+) /u;

/** What is asked, as it is needed to tell what a topic leaves out of it. */
interface Asked {
  terms: Terms;
  /** Whether it asks, and is no heading. */
  asks: boolean;
}

/**
 * Whether a topic as a whole is beside what was asked of its service: what a service is, when something else is said of it and
 * nobody asks what it is, or what is asked is what some part of it is; how it is requested, when it is another thing that has to be put in; or whatever a heading says nothing
 * of. It may be told, but not as the answer.
 */
export function isBesideTopic(
  index: ContentIndex,
  stemOf: (word: string) => string,
  { terms, asks }: Asked,
  target: Target,
): boolean {
  const { cues, stems, inCue, named, line } = terms;
  if (target.question !== null || !named.has(target.service)) return false;
  const telling = [...stems.keys()].filter((each) => !inCue.has(each) && index.isKnown(each));
  const mass = (all: readonly string[]) => all.reduce((sum, each) => sum + index.weight(each), 0);
  const told = mass(telling);
  if (target.topic === 'que-es') {
    return cues.has('que-es')
      ? mass(ofItsParts(terms, stemOf, telling)) >= leastSaid
      : told >= (asks ? leastAsked : leastSaid);
  }
  // It is asked of each candidate: what a topic has, which may be hundreds of words, is only gathered where it counts.
  const own = once(
    () => new Set((index.rowsOfTarget[index.placeOf(target) ?? -1] ?? []).flatMap((at) => index.rows[at]?.stems ?? [])),
  );
  const isLeft = (stem: string) => !own().has(index.numberOf(stem));
  if (target.topic === 'alta') {
    const [, object] = putIn.exec(line) ?? [];
    if (object !== undefined && stems.has(stemOf(object)) && isLeft(stemOf(object))) return true;
  }
  if (asks || told < leastLeft) return false;
  const left = mass(telling.filter(isLeft));
  return left >= leastLeft && left >= leastLeftShare * told;
}

/** What is told before the service is named: in «què signifiquen les icones del panell de l'e-TAULER?» it is only whose they are. */
function ofItsParts({ line, names }: Terms, stemOf: (word: string) => string, telling: readonly string[]): string[] {
  const before = new Set(line.trim().split(' ').slice(0, names[0]?.start).map(stemOf));
  return telling.filter((each) => before.has(each));
}
