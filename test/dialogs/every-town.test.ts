import { expect, test } from 'vitest';
import { knowledge } from './real-knowledge.ts';
import { Talk } from './talk.ts';

const { towns } = knowledge.content;

/** Which towns the reply to a name is about: the one taken, or those it offers. */
function understood(name: string): string[] {
  const talk = new Talk(knowledge).say('fes-me la diagnosi').say(name);
  const answer = talk.memory.guide?.answers.poblacio as { ine: string } | undefined;
  if (answer) return [answer.ine];
  return talk.buttons.flatMap(({ value }) => ('option' in value ? value.option : []));
}

/** An article as well as a town of the Aran: by itself it says nothing. */
const unsayable = ['Les'];

test('every town of Catalonia can be named, even those that sound like an order («Sort», «Anglès»)', () => {
  const lost = towns.filter(({ name, code }) => !understood(name).includes(code)).map(({ name }) => name);
  expect(lost.filter((name) => !unsayable.includes(name))).toEqual([]);
}, 60_000);

test('half a name is never taken for an order («Castellar», «Castelló»)', () => {
  const halves = new Set(towns.map(({ name }) => name.split(' ')[0] ?? '').filter((half) => half.length > 5));
  const lost = [...halves].filter((half) => understood(half).length === 0);
  expect(lost).toEqual([]);
}, 60_000);
