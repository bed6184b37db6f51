import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryAt } from '../../bot/commands/ask-at.ts';
import { keptLearnt, writeLearnt } from '../../bot/prepare/kept-learnt.ts';
import { converse } from '../../dialogs/converse.ts';
import { learnAll } from '../../dialogs/learn-beforehand.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { learntMemory } from '../../knowledge/understand/learnt-memory.ts';
import { knowledge } from '../dialogs/real-knowledge.ts';
import { temporaryFolder } from './temporary-folder.ts';

const learnt = new Map<string, unknown>([
  ['paraules', { rarity: new Map([['clau', 2.5]]), own: [new Set(['clau'])] }],
  ['pesos', Float32Array.of(0.5, -1, 3)],
]);

function kept(): string {
  const file = join(temporaryFolder(), 'learnt.v8');
  writeLearnt(file, learnt);
  return file;
}

test('what was learnt is read again as it was, each thing by itself', () => {
  const { get } = keptLearnt(kept());
  for (const [key, thing] of learnt) expect(get(key)).toEqual(thing);
  expect(get('una altra cosa')).toBeUndefined();
});

test('where there is no file nothing was learnt, and what is damaged was not either', () => {
  expect(keptLearnt('/no-hi-és/learnt.v8').get('pesos')).toBeUndefined();
  const file = kept();
  const whole = readFileSync(file);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const damaged = Buffer.from(whole);
      damaged[at] = ((damaged[at] ?? 0) + by) % 256;
      writeFileSync(file, damaged);
      const { get } = keptLearnt(file);
      for (const [key, thing] of learnt) expect([thing, undefined]).toContainEqual(get(key));
    }),
    { numRuns: 50 },
  );
  writeFileSync(file, whole.subarray(0, -5));
  expect(keptLearnt(file).get('pesos')).toBeUndefined();
});

test('what is learnt from the content is learnt before the service starts, and is not learnt again', () => {
  const anew: string[] = [];
  const set = (key: string) => void anew.push(key);
  for (const _ of learnAll({ ...knowledge, learnt: { ...knowledge.learnt, set } }));
  expect(anew).toEqual([]);
});

test('and whatever is said, nothing else is learnt', () => {
  const anew: string[] = [];
  const learnt = { ...knowledge.learnt, set: (key: string) => void anew.push(key) };
  const talking = { ...createKnowledge(knowledge.content), learnt };
  const say = (text: string, memory = emptyMemory) =>
    converse(talking, memory, { type: 'message', text }, '2026-11-30');
  for (const text of ['a Tona ja no compartim claus; què vindria després?', 'que em truqui algú', 'bona vesprada'])
    say(text);
  const replies = [
    'què vol dir la segona?',
    'des de fa anys',
    'la del gestor no, t’he dit que sí',
    'ni idea',
    'pleguem',
  ];
  for (const at of ['diagnosi/seguretat', 'integracio/eacat', 'quin-servei/area', 'diagnosi/eines'])
    for (const text of replies) say(text, memoryAt(talking, at));
  for (const at of ['diagnosi/eines-totes', 'integracio/alta'])
    for (const text of ['me he equivocado en el municipio, ¿lo cambiamos?', 'we did that last year, I think'])
      say(text, memoryAt(talking, at));
  expect(anew).toEqual([]);
});

test('a memory forgets what nobody asks for any more, and not what they do', () => {
  const memory = learntMemory({ get: (key) => (key === 'del fitxer' ? 1 : undefined) });
  memory.set('es fa servir', 2);
  memory.set('ja no', 3);
  memory.forgetUnused();
  expect(memory.get('es fa servir')).toBe(2);
  memory.forgetUnused();
  expect(['es fa servir', 'ja no', 'del fitxer'].map((key) => memory.get(key))).toEqual([2, undefined, 1]);
});
