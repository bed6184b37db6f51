import type { Lookalike } from '../../content.ts';
import { words } from '../utterance/fold.ts';

/** A body, or only a place, that is not of this country, and where it is said. */
export interface Outside {
  id: string;
  /** Where the body begins, or the place when no body goes before it. */
  start: number;
  /** Whether it is a body of that place: «l'ajuntament de Terol», and not only «Terol». */
  isBody: boolean;
}

/** How far a body may be from its place: «el boletín oficial de la provincia de Soria». */
const wordsBetween = 5;
/** «Una empresa amb seu a França»: what is before is of elsewhere. */
const apart = new Set(['a', 'al', 'en', 'amb', 'con', 'per', 'por', 'i', 'y', 'que', 'in']);
/** «València d'Àneu», «Castelló d'Empúries»: a longer name, and of here. */
const goesOn = new Set(['d', 'de']);

/** Prepares the finding of places that are not of this country, and of the bodies of them. */
export function createOutsideFinder(lookalikes: readonly Lookalike[]): (said: readonly string[]) => Outside[] {
  const places = lookalikes.flatMap(({ id, bodies, places }) => {
    const known = new Set(bodies.flatMap(words));
    return places.map((place) => ({ id, place: words(place), bodies: known }));
  });
  const byFirst = Map.groupBy(places, ({ place: [first = ''] }) => first);

  return (said) =>
    said.flatMap((word, at): Outside[] => {
      const found = byFirst
        .get(word)
        ?.filter(({ place }) => place.every((each, nth) => said[at + nth] === each))
        .sort((a, b) => b.place.length - a.place.length)[0];
      if (!found || goesOn.has(said[at + found.place.length] ?? '')) return [];
      let body = at - 1;
      while (
        body >= 0 &&
        at - body <= wordsBetween &&
        !apart.has(said[body] ?? '') &&
        !found.bodies.has(said[body] ?? '')
      )
        body--;
      const isBody = found.bodies.has(said[body] ?? '');
      return [{ id: found.id, start: isBody ? firstOf(said, body, found.bodies) : at, isBody }];
    });
}

/** Where a body begins: «el boletín» of «el boletín oficial de la provincia». */
function firstOf(said: readonly string[], body: number, bodies: ReadonlySet<string>): number {
  let first = body;
  for (let at = body - 1; at >= 0 && body - at < wordsBetween && !apart.has(said[at] ?? ''); at--) {
    if (bodies.has(said[at] ?? '')) first = at;
  }
  return first;
}
