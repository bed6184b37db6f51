import { expect, test } from 'vitest';
import type { Button } from '../../dialogs/replies.ts';
import { knowledge } from './real-knowledge.ts';
import { Talk } from './talk.ts';

/** What each way may cost at most, from the welcome to what is at the end: the typing of the town is no tap. */
const most = { quick: 8, complete: 17, list: 4 };

const towns = [
  { name: 'Alpens', end: 'list' },
  { name: 'Tona', end: 'plan' },
  { name: "la Bisbal d'Empordà", end: 'plan' },
  { name: 'Berga', end: 'plan' },
  { name: 'Manlleu', end: 'list' },
  { name: '300', end: 'list' },
  { name: '4.990', end: 'list' },
  { name: '9.990', end: 'plan' },
  { name: '12.000', end: 'plan' },
  { name: '15.000', end: 'plan' },
  { name: '19.999', end: 'plan' },
  { name: '60.000', end: 'list' },
] as const;

/** How somebody begins: with the button of the welcome, or saying what they want together with the town. */
const ways = {
  'with the button': { begin: (talk: Talk) => talk.tap('Com estem?'), taps: 1, says: (name: string) => name },
  'in one sentence': { begin: (talk: Talk) => talk, taps: 0, says: (name: string) => `som ${name}, què ens toca?` },
};

/** Taps the first option of each question, or the button that says that there is none, until there is no question. */
function taps(talk: Talk, wanted: string): number {
  let count = 0;
  for (; talk.question; count++) {
    const { several, options, extras } = talk.question;
    const chosen: Button | undefined = [...options, ...extras].find(({ label }) => label === wanted);
    talk.press(several?.none ?? chosen ?? (options[0] as Button));
  }
  return count;
}

test.each(
  towns.flatMap(({ name, end }) =>
    Object.keys(ways).flatMap((way) =>
      (end === 'list' ? ['la llista'] : ['Ràpida', 'Completa']).map((depth) => [name, way, depth, end] as const),
    ),
  ),
)('%s, begun %s, «%s»', (name, way, depth, end) => {
  const { begin, taps: first, says } = ways[way as keyof typeof ways];
  const isFigure = /^\d/.test(name);
  const talk = begin(new Talk(knowledge).take({ type: 'start' })).say(
    says(way === 'with the button' ? name : isFigure ? `${name} habitants` : `de ${name}`),
  );
  const count = first + taps(talk, depth);
  const limit = end === 'list' ? most.list : depth === 'Completa' ? most.complete : most.quick;
  expect(count).toBeLessThanOrEqual(limit);
  expect(end === 'list' ? talk.list : talk.plan).not.toBeNull();
});
