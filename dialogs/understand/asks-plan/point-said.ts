import { withPlaces } from '../../questions/readers/list-places.ts';
import { namesAPlace, positionOf } from '../../questions/readers/position-of.ts';
import type { OpenTurn } from '../open-turn.ts';
import { pointsOfTurn } from './plan-of-turn.ts';

/** Which of the things to do is told by its place, from 1 on («la segona», «l'últim punt»); null when none is. */
export function pointSaid(turn: OpenTurn): number | null {
  const [, place] = /#(\d+)/.exec(placesIn(turn)) ?? [];
  return place === undefined ? (numberNamed(turn) ?? placeNamed(turn)) : Number(place);
}

/** «La 24, què és?»: a number of a point, though there may be none that has it. */
function numberNamed({ utterance: { folded } }: OpenTurn): number | null {
  const [, number] = numbered.exec(folded) ?? [];
  return number === undefined ? null : Number(number);
}

const numbered =
  /(?:^|\s|')(?:la|el|l|punts?|punto|point|numero|number|num|explica(?:\s?m)?|explicame|explain) ?(?:el |la |punt |number )?(\d{1,2})(?![\d.,]*\d|\s*(?:hab|mil|anys|dies|mesos))(?=\D|$)/;
const fewWords = 6;

/** «La 24 què és», «explica la 30»: a point and hardly anything else. */
export function isPointAsked(turn: OpenTurn): boolean {
  return turn.utterance.words.length <= fewWords && numberNamed(turn) !== null;
}

/** «Number two», «el de sota de tot»: where it is of the points that something is said, what names a place names one of them. */
function placeNamed(turn: OpenTurn): number | null {
  const { words } = turn.utterance;
  const total = pointsOfTurn(turn).length;
  for (const [at, word] of words.entries()) {
    if (!namesAPlace(word) || articles.has(word)) continue;
    const place = positionOf(words, at, total);
    if (place !== null && place >= 0 && place < total) return place + 1;
  }
  return null;
}

const articles = new Set(['una', 'one', 'u', 'uno']);

/** The point that comes next after the last that was spoken of; the first when none was. */
export function nextPoint({ memory }: OpenTurn): number {
  const offered = memory.offered.flatMap(({ value }) =>
    'ofPlan' in value && value.at !== undefined ? [value.at] : [],
  );
  return offered.at(-1) ?? 1;
}

/** The thing to do that has just been explained, by its id: its answer may be changed, and the next one is offered. */
export function pointInHand(turn: OpenTurn): string | null {
  const { offered } = turn.memory;
  const isExplained = offered.some(({ value }) => 'guide' in value && 'question' in value);
  const next = offered.flatMap(({ value }) => ('ofPlan' in value && value.ofPlan === 'point' ? [value.at ?? 0] : []));
  const [only, another] = next;
  return isExplained && only !== undefined && another === undefined ? (pointsOfTurn(turn)[only - 2]?.id ?? null) : null;
}

/** What may go with the place of a point and says no more: «i el punt 3 del pla?». */
const besides =
  /^(?:i|y|and|e|el|la|lo|l|els|les|punts?|points?|numero|number|num|n|cosa|coses|thing|del|de|d|pla|plan|of|the)$/;

/** Whether the place of a point is all that is said. */
export function isPointAlone(turn: OpenTurn): boolean {
  const places = placesIn(turn);
  const rest = places.replace(/#\d+/, ' ').match(/[\p{L}\d]+/gu) ?? [];
  return /#\d/.test(places) && rest.every((word) => besides.test(word));
}

function placesIn(turn: OpenTurn): string {
  return withPlaces(turn.utterance.folded, pointsOfTurn(turn).length);
}
