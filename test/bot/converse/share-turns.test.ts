import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { type Converse, converseHere } from '../../../bot/converse/converse-here.ts';
import type { AskedTurn } from '../../../bot/converse/conversing.ts';
import type { SecondProcess } from '../../../bot/converse/second-process.ts';
import { type Sharing, shareTurns, usualSharing } from '../../../bot/converse/share-turns.ts';
import { emptyMemory } from '../../../dialogs/memory.ts';
import { realKnowledge } from '../real-knowledge.ts';

const silent = { info() {}, error() {} };
const quick: Sharing = { ...usualSharing, lookEvery: 5, looks: 2, restAfter: 10_000, againAfter: 0 };
const asked = { input: { type: 'message', text: 'què és Localret?' }, today: '2026-11-29', moment: 0 } as const;
const here = converseHere(realKnowledge, emptyMemory, asked.input, asked.today, asked.moment);

/** A second process that says of each turn what it is told to, and those that it was asked for. */
function second(answer: (turn: Omit<AskedTurn, 'id'>) => ReturnType<SecondProcess['ask']>) {
  const turns: object[] = [];
  let end: () => void = () => {};
  const started: SecondProcess[] = [];
  const start = (): SecondProcess => {
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const process: SecondProcess = {
      ended,
      waiting: () => 0,
      ask(turn) {
        turns.push(turn);
        return answer(turn);
      },
      stop: () => end(),
    };
    started.push(process);
    return process;
  };
  onTestFinished(() => end());
  return { start, turns, started, end: () => end() };
}

const turnOf = (converse: Converse, knowledge = realKnowledge) =>
  converse(knowledge, emptyMemory, asked.input, asked.today, asked.moment);

/** Milliseconds in which a second process is started, however little of the machine there is; and those in which none is. */
const long = 5000;
const aWhile = 80;

/** Asks for turns, without giving time for anything else, until a second process is started or some time has gone by. */
function askBusily(
  converse: Converse,
  { started }: { started: readonly unknown[] },
  most = long,
  knowledge = realKnowledge,
): void {
  const before = started.length;
  for (const until = performance.now() + most; performance.now() < until && started.length === before; ) {
    void turnOf(converse, knowledge);
  }
}

test('while there is time, every turn is worked out here and nothing is started', async () => {
  const other = second(async () => here);
  const converse = shareTurns(realKnowledge, other.start, silent);
  for (let turn = 0; turn < 10; turn++) {
    await wait(60);
    expect(turnOf(converse)).toEqual(here);
  }
  expect(other.started).toEqual([]);
});

test('while there is not, the second process works them out', async () => {
  const elsewhere = { ...here, replies: [] };
  const other = second(async () => elsewhere);
  const converse = shareTurns(realKnowledge, other.start, silent, quick);
  askBusily(converse, other);
  expect(await turnOf(converse)).toEqual(elsewhere);
  expect(other.started).toHaveLength(1);
  expect(other.turns.at(-1)).toEqual({ memory: emptyMemory, ...asked });
});

test('what it could not work out is worked out here, and nobody notices', async () => {
  const other = second(async () => null);
  const converse = shareTurns(realKnowledge, other.start, silent, quick);
  askBusily(converse, other);
  expect(await turnOf(converse)).toEqual(here);
  expect(other.turns).not.toEqual([]);
});

test('one that ends is started again, when there is still too much to do', async () => {
  const other = second(async () => here);
  const converse = shareTurns(realKnowledge, other.start, silent, quick);
  askBusily(converse, other);
  other.end();
  await wait(1);
  askBusily(converse, other);
  expect(other.started).toHaveLength(2);
});

test('one that ended by itself is not started again at once', async () => {
  const other = second(async () => here);
  const converse = shareTurns(realKnowledge, other.start, silent, { ...quick, againAfter: 60_000 });
  askBusily(converse, other);
  other.end();
  await wait(1);
  askBusily(converse, other, aWhile);
  expect(other.started).toHaveLength(1);
});

test('what is read after the start is known only here: those turns are not shared, and the second process is let go for good', async () => {
  const other = second(async () => ({ ...here, replies: [] }));
  const read = { ...realKnowledge };
  const converse = shareTurns(realKnowledge, other.start, silent, quick);
  askBusily(converse, other);
  const asked = other.turns.length;
  expect(await turnOf(converse, read)).toEqual(here);
  expect(other.turns).toHaveLength(asked);
  await other.started[0]?.ended;
  askBusily(converse, other, aWhile, read);
  expect(other.started).toHaveLength(1);
});

test('where no other process can be started, turns are worked out here, and it is not tried again at once', async () => {
  const errors: string[] = [];
  const log = { ...silent, error: (message: string) => errors.push(message) };
  const start = () => {
    throw new Error('spawn EMFILE');
  };
  const converse = shareTurns(realKnowledge, start, log, { ...quick, againAfter: 60_000 });
  askBusily(converse, { started: errors });
  expect(await turnOf(converse)).toEqual(here);
  expect(errors).toEqual(['no second process']);
});

test('it is let go when there has been time for a while', async () => {
  const other = second(async () => here);
  askBusily(shareTurns(realKnowledge, other.start, silent, { ...quick, restAfter: 30 }), other);
  expect(other.started).toHaveLength(1);
  await other.started[0]?.ended;
});
