import { describe, expect, onTestFinished, test } from 'vitest';
import { type TurnResult, takeTurn } from '../../bot/channels/take-turn.ts';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import { type KeptDocument, StaleVersionError, type Store } from '../../bot/storage/store.ts';
import type { Input } from '../../dialogs/input.ts';
import { realKnowledge } from './real-knowledge.ts';

const conversationId = 'a';

function newStore(): Store {
  const store = createSqliteStore(':memory:');
  onTestFinished(() => store.close());
  return store;
}

function take(store: Store, activityId: string, input: Input): Promise<TurnResult> {
  const toLog = () => [{ type: 'message', id: activityId }];
  return takeTurn(realKnowledge, store, { conversationId, activityId, input, now: new Date(), toLog });
}

function tap(value: object): Input {
  return { type: 'message', text: '', value };
}

const answerFirst = tap({ guide: 'diagnosi', question: 'poblacio', option: '08283' });

/** A tap on the first step of a dimension. */
function answerDimension(id: string): Input {
  const dimension = realKnowledge.content.dimensions.find((each) => each.id === id);
  return tap({ guide: 'diagnosi', question: id, option: dimension?.steps[0]?.id });
}

async function answersIn(store: Store): Promise<string[]> {
  return Object.keys((await store.read(conversationId))?.kept.memory.guide?.answers ?? {}).sort();
}

/** Lets the first `together` reads through only when all of them have come: every turn starts from the same memory. */
function interleaving(store: Store, together: number): Store {
  const arrived: (() => void)[] = [];
  return {
    ...store,
    async read(id) {
      const found = await store.read(id);
      if (arrived.length < together) {
        await new Promise<void>((resolve) => {
          arrived.push(resolve);
          if (arrived.length === together) for (const go of arrived) go();
        });
      }
      return found;
    },
  };
}

describe('a repeated activity', () => {
  test('is answered once, and logged once', async () => {
    const store = newStore();
    const first = await take(store, 'same', answerFirst);
    const again = await take(store, 'same', answerFirst);
    expect(first.repeated).toBe(false);
    expect(again).toEqual({ repeated: true });
    expect(await store.activitiesAfter(conversationId, 0)).toHaveLength(1);
  });

  test('is answered once even when both copies come at the same time', async () => {
    const store = newStore();
    const slow = interleaving(store, 2);
    const results = await Promise.all([take(slow, 'same', answerFirst), take(slow, 'same', answerFirst)]);
    expect(results.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
    expect(await store.activitiesAfter(conversationId, 0)).toHaveLength(1);
  });

  test('is known as long as the conversation lives', async () => {
    const store = newStore();
    for (let index = 0; index < 120; index++) await take(store, `id ${index}`, { type: 'message', text: 'gràcies' });
    for (const index of [0, 60, 119])
      expect(await take(store, `id ${index}`, { type: 'message', text: 'gràcies' })).toEqual({ repeated: true });
  });

  test('with the same words but another id is another turn', async () => {
    const store = newStore();
    await take(store, 'one', { type: 'message', text: 'hola' });
    expect((await take(store, 'two', { type: 'message', text: 'hola' })).repeated).toBe(false);
  });
});

describe('turns at the same time', () => {
  test('both take effect', async () => {
    const store = newStore();
    await take(store, 'population', answerFirst);
    const slow = interleaving(store, 2);
    await Promise.all([
      take(slow, 'one', answerDimension('organitzacio')),
      take(slow, 'two', answerDimension('plataforma')),
    ]);
    expect(await answersIn(store)).toEqual(['abast', 'franja', 'organitzacio', 'plataforma', 'poblacio']);
  });

  test('both take effect in a conversation that had not begun', async () => {
    const store = newStore();
    const slow = interleaving(store, 2);
    await Promise.all([take(slow, 'one', answerFirst), take(slow, 'two', answerDimension('seguretat'))]);
    expect(await answersIn(store)).toEqual(['abast', 'franja', 'poblacio', 'seguretat']);
  });

  test('five of them take effect', async () => {
    const store = newStore();
    const slow = interleaving(store, 5);
    const ids = ['organitzacio', 'plataforma', 'seguretat', 'integracions', 'interoperabilitat'];
    await Promise.all(ids.map((id) => take(slow, id, answerDimension(id))));
    expect(await answersIn(store)).toEqual([...ids].sort());
  });

  test('the log holds each turn whole, in the order in which they were saved', async () => {
    const store = newStore();
    const slow = interleaving(store, 2);
    const request = (id: string) => ({
      conversationId,
      activityId: id,
      input: answerDimension(id),
      now: new Date(),
      toLog: () => [{ id: `${id} heard` }, { id: `${id} said` }],
    });
    await Promise.all(['organitzacio', 'plataforma'].map((id) => takeTurn(realKnowledge, slow, request(id))));
    const ids = (await store.activitiesAfter(conversationId, 0)).map(({ activity }) => activity.id);
    const [first] = String(ids[0]).split(' ');
    const [last] = String(ids[2]).split(' ');
    expect(ids).toEqual([`${first} heard`, `${first} said`, `${last} heard`, `${last} said`]);
  });
});

describe('a plan', () => {
  const publish = { address: 'https://xat.exemple.cat', hours: 2 };
  const now = new Date('2026-11-25T23:30:00Z');
  const askForPlan = (store: Store, more: object) => {
    const input = tap({ command: 'plan-summary' });
    const request = { conversationId, activityId: 'plan', input, now, toLog: () => [], ...more };
    return takeTurn(realKnowledge, store, request);
  };
  const publishedBy = (result: TurnResult) => (result.repeated ? null : result.published);

  test('is published with the answers it was made from, on the day where the council is', async () => {
    const store = newStore();
    await take(store, 'population', answerFirst);
    const published = publishedBy(await askForPlan(store, { publish }));
    expect(published).toMatchObject({ date: '2026-11-26' });
    const id = published?.links.pdf.replace('https://xat.exemple.cat/plans/', '').replace('.pdf', '') ?? '';
    expect(await store.readDocument(id)).toMatchObject({
      expires: now.valueOf() + 2 * 3600_000,
      input: { guide: 'diagnosi', answers: { poblacio: { town: 'Tona' } }, locale: 'ca', date: '2026-11-26' },
    });
  });

  test('is not where nobody could follow a link, nor is what is not a plan', async () => {
    const store = newStore();
    const answered = await takeTurn(realKnowledge, store, {
      conversationId,
      activityId: 'population',
      input: answerFirst,
      now,
      publish,
      toLog: () => [],
    });
    expect(publishedBy(answered)).toBeNull();
    expect(publishedBy(await askForPlan(store, {}))).toBeNull();
  });

  test('is published once, also when the turn had to be taken again', async () => {
    const store = newStore();
    await take(store, 'population', answerFirst);
    const saved: (KeptDocument | null | undefined)[] = [];
    const watched: Store = {
      ...store,
      async save(turn) {
        const logged = await store.save(turn);
        saved.push(turn.document);
        return logged;
      },
    };
    const slow = interleaving(watched, 2);
    const [result] = await Promise.all([
      askForPlan(slow, { publish }),
      take(slow, 'other', answerDimension('seguretat')),
    ]);
    const documents = saved.filter((document) => document);
    expect(documents).toHaveLength(1);
    expect(publishedBy(result)?.links.png).toContain(documents[0]?.id);
  });
});

describe('deleting everything', () => {
  const say = (store: Store, id: string, text: string) => take(store, id, { type: 'message', text });

  test('that is cut before it is said is done again, and said, when the same message comes again', async () => {
    const store = newStore();
    await say(store, 'one', 'el meu secret');
    await say(store, 'two', 'esborra les meves dades');
    let saves = 0;
    const cut: Store = {
      ...store,
      save: (turn) => (++saves === 2 ? Promise.reject(new Error('the light went out')) : store.save(turn)),
    };
    await expect(say(cut, 'three', 'sí')).rejects.toThrow('the light went out');
    expect(await store.activitiesAfter(conversationId, 0)).toEqual([]);
    const again = await say(store, 'three', 'sí');
    expect(JSON.stringify(again)).toContain('Fet: he esborrat tot');
    expect(await say(store, 'three', 'sí')).toEqual({ repeated: true });
  });

  test('is not said to be done while it is not', async () => {
    const store = newStore();
    await say(store, 'one', 'esborra les meves dades');
    const read: Store = { ...store, isErased: async () => false };
    const said = JSON.stringify(await say(read, 'two', 'sí'));
    expect(said).not.toContain('Fet: he esborrat tot');
    expect(said).toContain('encara en queda un rastre');
  });
});

describe('a store that fails', () => {
  test('to read: the turn rejects with its reason', async () => {
    const dead: Store = { ...newStore(), read: () => Promise.reject(new Error('the disk is gone')) };
    await expect(take(dead, 'one', answerFirst)).rejects.toThrow('the disk is gone');
  });

  test('to save: the turn rejects, is not tried again, and nothing is given to send', async () => {
    let saves = 0;
    const dead: Store = {
      ...newStore(),
      save() {
        saves++;
        return Promise.reject(new Error('the disk is full'));
      },
    };
    await expect(take(dead, 'one', answerFirst)).rejects.toThrow('the disk is full');
    expect(saves).toBe(1);
  });

  test('to ever accept a version: the turn gives up instead of going on for ever', async () => {
    const busy: Store = { ...newStore(), save: () => Promise.reject(new StaleVersionError(conversationId)) };
    await expect(take(busy, 'one', answerFirst)).rejects.toThrow(StaleVersionError);
  });
});

describe('what is shared', () => {
  const sharing = { ...realKnowledge, sharing: { owner: 'Diputació de Barcelona' } };
  const say = (store: Store, id: string, input: Input) =>
    takeTurn(sharing, store, { conversationId: id, activityId: crypto.randomUUID(), input, now: new Date() });
  const seen = async (store: Store) => (await store.councils.all()).map(({ town }) => town);

  /** A list of a small town, up to its end. */
  async function diagnose(store: Store, id: string) {
    for (const value of [
      { guide: 'diagnosi', question: 'poblacio', option: '08004' },
      { guide: 'diagnosi', question: 'eines', options: ['eacat'] },
      { guide: 'diagnosi', question: 'deures', options: [] },
    ])
      await say(store, id, tap(value));
  }

  test('is kept with the yes, and gone with «que no ho vegin» and with «esborra les meves dades»', async () => {
    const store = newStore();
    for (const id of ['a', 'b']) await diagnose(store, id);
    expect(await seen(store)).toEqual([]);
    for (const id of ['a', 'b']) await say(store, id, { type: 'message', text: 'sí' });
    expect(await seen(store)).toEqual(['08004', '08004']);
    await say(store, 'a', { type: 'message', text: 'que no ho vegin' });
    expect(await seen(store)).toEqual(['08004']);
    await say(store, 'b', { type: 'message', text: 'esborra les meves dades' });
    await say(store, 'b', { type: 'message', text: 'sí' });
    expect(await seen(store)).toEqual([]);
  });

  test('tells the town and what was answered, and nothing else', async () => {
    const store = newStore();
    await say(store, 'a', { type: 'message', text: 'Soc la Maria, 612 345 678' });
    await diagnose(store, 'a');
    await say(store, 'a', tap({ command: 'let-see' }));
    const [shared] = await store.councils.all();
    expect(Object.keys(shared ?? {}).sort()).toEqual(['answers', 'date', 'guide', 'town']);
    expect(Object.keys(shared?.answers ?? {})).toEqual(['poblacio', 'franja', 'eines', 'deures']);
    expect(JSON.stringify(shared)).not.toMatch(/Maria|612/);
  });
});
