import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { toActivities } from '../../bot/render/to-activities.ts';
import { toText } from '../../bot/render/to-text.ts';
import { converse } from '../../dialogs/converse.ts';
import { currentPlace } from '../../dialogs/engine/current-place.ts';
import type { Input } from '../../dialogs/input.ts';
import { emptyMemory, type Memory } from '../../dialogs/memory.ts';
import { anyDoing, type Doing } from './arbitrary-input.ts';
import { freezeDeep } from './freeze-deep.ts';
import { knowledge } from './real-knowledge.ts';
import { Talk } from './talk.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What Teams takes in a message. */
const budget = 25 * 1024;
const mostTurns = 12;
const runs = { numRuns: 60 };

/** A talk that checks every one of its turns. */
class CheckedTalk extends Talk {
  readonly history: { before: Memory; input: Input }[] = [];

  override take(input: Input): this {
    this.history.push({ before: this.memory, input });
    return super.take(input);
  }
}

function talkOf(doings: readonly Doing[]): CheckedTalk {
  const talk = new CheckedTalk(knowledge).say('fes-me la diagnosi');
  for (const doing of doings) doing(talk);
  return talk;
}

const doings = fc.array(anyDoing(knowledge), { maxLength: mostTurns });

describe('whatever a person does', () => {
  test('every turn says something, in every channel, within its size', () => {
    fc.assert(
      fc.property(doings, (all) => {
        const talk = new CheckedTalk(knowledge).say('fes-me la diagnosi');
        for (const doing of all) {
          doing(talk);
          expect(talk.replies).not.toEqual([]);
          expectToRender(talk);
        }
      }),
      runs,
    );
  });

  test('a turn changes nothing that it is given, and is the same when it is taken again', () => {
    freezeDeep(knowledge.content);
    fc.assert(
      fc.property(doings, (all) => {
        for (const { before, input } of talkOf(all).history) {
          const first = converse(knowledge, freezeDeep(structuredClone(before)), freezeDeep(input), '2026-10-12');
          expect(converse(knowledge, before, input, '2026-10-12')).toEqual(first);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('what is remembered survives being stored, and says where the conversation is', () => {
    fc.assert(
      fc.property(doings, (all) => {
        const { memory } = talkOf(all);
        const stored = JSON.parse(JSON.stringify(memory)) as Memory;
        expect(stored).toEqual(memory);
        const place = currentPlace(knowledge.content, memory)?.place;
        const again = currentPlace(knowledge.content, stored)?.place;
        expect(again).toEqual(place);
        expect(JSON.stringify(memory).length).toBeLessThan(20_000);
      }),
      runs,
    );
  });

  test('a memory kept by a version that remembered less is taken', () => {
    fc.assert(
      fc.property(doings, fc.string(), (all, text) => {
        const { localeChosen: _, toldIn: __, topicAsked: ___, ...old } = talkOf(all).memory;
        const last = old.last && { service: old.last.service, topic: old.last.topic };
        const turn = converse(knowledge, { ...old, last } as Memory, { type: 'message', text }, '2026-10-12');
        expect(turn.replies).not.toEqual([]);
        expect(Object.keys(turn.memory).sort()).toEqual(Object.keys(emptyMemory).sort());
      }),
      { numRuns: 20 },
    );
  });

  test('it is always possible to begin again', () => {
    fc.assert(
      fc.property(doings, (all) => {
        const talk = talkOf(all).say('torna a començar');
        if (talk.memory.pending) talk.say('sí');
        const guide = currentPlace(knowledge.content, talk.memory)?.guide;
        expect(talk.question?.question).toBe(guide?.questions[0]?.question.id);
        expect(talk.memory).toMatchObject({ guide: { answers: {} }, paused: false, pending: null });
      }),
      runs,
    );
  });

  test('answering the first option again and again reaches the end', () => {
    fc.assert(
      fc.property(doings, (all) => {
        const talk = talkOf(all)
          .say('diagnosi')
          .answerUntil(() => false, 25);
        expect(currentPlace(knowledge.content, talk.memory)?.place.outcome).not.toBeNull();
      }),
      runs,
    );
  });

  test('deleting the data leaves none', () => {
    fc.assert(
      fc.property(doings, (all) => {
        const talk = talkOf(all).say('esborra les meves dades').say('sí');
        expect(talk.forget).toBe(true);
        // The language is no data: who goes on is still spoken to in it.
        const { locale, localeChosen, toldIn } = talk.memory;
        expect({ ...talk.memory, offered: [] }).toEqual({ ...emptyMemory, locale, localeChosen, toldIn });
      }),
      { numRuns: 30 },
    );
  });
});

test('the longest plans fit too: every combination of the extremes of the steps', () => {
  const talk = new Talk(knowledge);
  for (const town of ['Alpens', 'Tona', 'Argentona', 'Berga', 'Manlleu']) {
    for (const at of [0, 1, -1]) {
      talk.say('torna a començar');
      if (talk.memory.pending) talk.say('sí');
      talk.say(town);
      if (talk.question?.question === 'eines') {
        talk.tap(at === 0 ? 'Encara cap' : 'No ho sé').tap(at === 1 ? 'Els complim tots' : 'Encara cap');
        expectToRender(talk);
        talk.tap('Veure la llista sencera');
        expectToRender(talk);
        talk.tap('Què diu el model (orientatiu)');
      }
      while (talk.question && !talk.question.several) {
        const option = talk.question.options.at(at);
        if (!option) throw new Error(`«${talk.question.question}» has too few options`);
        talk.press(option);
      }
      if (talk.question) talk.tap('Encara cap');
      expectToRender(talk);
      talk.tap('Veure el pla sencer');
      expectToRender(talk);
    }
  }
});

function expectToRender({ replies, memory }: Talk): void {
  for (const reply of replies) expect(toText(knowledge.localised[memory.locale], memory.locale, reply)).not.toBe('');
  for (const client of ['webchat', 'teams'] as const) {
    const activities = toActivities(client, knowledge.localised[memory.locale], memory.locale, replies);
    expect(activities.length).toBeGreaterThanOrEqual(replies.length);
    const sizes = activities.map((activity) => Buffer.byteLength(JSON.stringify(activity)));
    if (client === 'teams') expect(Math.max(...sizes)).toBeLessThan(budget);
  }
}
