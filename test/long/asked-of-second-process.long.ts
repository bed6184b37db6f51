import { expect, onTestFinished, test, vi } from 'vitest';
import { converseHere } from '../../bot/converse/converse-here.ts';
import { startSecondProcess } from '../../bot/converse/second-process.ts';
import { keptFolder } from '../../bot/prepare/kept.js';
import { toActivities } from '../../bot/render/to-activities.ts';
import { emptyMemory, type Memory } from '../../dialogs/memory.ts';
import { realKnowledge } from '../bot/real-knowledge.ts';

const built = keptFolder() ?? 'nothing was prepared';
const starts = 90_000;

/** One that is ready, and ends with the test. */
async function ready(patience?: number) {
  const process = startSecondProcess(built, { supportUrl: null, sharing: { owner: 'Diputació d’Exemple' } }, patience);
  onTestFinished(() => {
    if (process.waiting() !== null) process.stop();
    return process.ended;
  });
  await vi.waitFor(() => expect(process.waiting()).toBe(0), starts);
  return process;
}

test('a conversation says the same in the second process as here, until its plan and what comes after', {
  timeout: starts,
}, async () => {
  const second = await ready();
  const knowledge = { ...realKnowledge, sharing: { owner: 'Diputació d’Exemple' } };
  const said = [
    'hola',
    'què necessito per integrar e-Notum?',
    'quin és el nivell recomanat d’integracions per a 16.000 habitants?',
    'vull fer la diagnosi ràpida, som de Tona',
    ...Array.from({ length: 8 }, () => '2'),
    'sí',
    'veure el pla sencer',
    'recorda-m’ho al gener',
    'in english, please',
    'esborra les meves dades',
  ];
  let memory: Memory = emptyMemory;
  for (const text of said) {
    const asked = { memory, input: { type: 'message', text } as const, today: '2026-11-29', moment: 1_796_000_000_000 };
    const here = converseHere(knowledge, memory, asked.input, asked.today, asked.moment);
    const there = await second.ask(asked);
    expect(there, text).toEqual(here);
    const shown = (of: typeof here) =>
      toActivities('webchat', knowledge.localised[of.memory.locale], of.memory.locale, of.replies);
    expect(there && shown(there), text).toEqual(shown(here));
    memory = here.memory;
  }
});

test('when it ends, whoever waits for a turn is told that it has none, and no other is asked of it', {
  timeout: starts,
}, async () => {
  const second = await ready();
  const ask = () =>
    second.ask({ memory: emptyMemory, input: { type: 'message', text: 'hola' }, today: '2026-11-29', moment: 0 });
  second.stop();
  expect(await ask()).toBeNull();
  await second.ended;
  expect(second.waiting()).toBeNull();
});

test('one that says nothing for too long is ended, and whoever waits for it is told that it has no turn', {
  timeout: starts,
}, async () => {
  const second = await ready(0);
  const turn = second.ask({
    memory: emptyMemory,
    input: { type: 'message', text: 'què necessito per integrar e-NOTUM?' },
    today: '2026-11-29',
    moment: 0,
  });
  expect(await turn).toBeNull();
  await second.ended;
});
