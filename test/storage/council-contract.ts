import { afterEach, describe, expect, test } from 'vitest';
import type { SavedTurn, Store } from '../../bot/storage/store.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import type { SharedPlan } from '../../dialogs/plan/shared-plan.ts';
import type { StoreUnderTest } from './store-contract.ts';

function plan(town: string, date: string, says = ''): SharedPlan {
  return { town, guide: 'diagnosi', date, answers: { poblacio: { population: 8527, town, ine: town }, says } };
}

/** What every store must do with what councils share. */
export function councilContract(name: string, prepare: () => StoreUnderTest): void {
  describe(`${name}: what councils share`, () => {
    let prepared: StoreUnderTest | null = null;
    let store: Store;
    let clock = new Date('2026-11-01T10:00:00Z');
    const versions = new Map<string, number>();

    const open = async () => {
      prepared = prepare();
      versions.clear();
      clock = new Date('2026-11-01T10:00:00Z');
      store = await prepared.open(() => clock);
    };
    /** A turn of a conversation, a minute after the one before. */
    const turn = async (conversationId: string, more: Partial<SavedTurn> = {}) => {
      const version = versions.get(conversationId) ?? 0;
      clock = new Date(clock.valueOf() + 60_000);
      const kept = { memory: emptyMemory };
      await store.save({ conversationId, version, kept, activities: [], forget: false, ...more });
      versions.set(conversationId, version + 1);
    };
    /** What is seen, as «town date says». */
    const seen = async () =>
      (await store.councils.all()).map(({ town, date, answers }) => [town, date, answers.says].join(' ').trim());

    afterEach(async () => {
      await store.close();
      await prepared?.dispose();
      prepared = null;
    });

    test('nothing is seen until a turn shares it, and then as it was shared', async () => {
      await open();
      await turn('a');
      expect(await store.councils.all()).toEqual([]);
      await turn('a', { shared: plan('08283', '2026-11-01', 'l·l') });
      await turn('a');
      expect(await store.councils.all()).toEqual([plan('08283', '2026-11-01', 'l·l')]);
    });

    test('a turn that is refused shares nothing', async () => {
      await open();
      await turn('a');
      await expect(
        store.save({
          conversationId: 'a',
          version: 0,
          kept: { memory: emptyMemory },
          activities: [],
          forget: false,
          shared: plan('08283', '2026-11-01'),
        }),
      ).rejects.toThrow();
      expect(await store.councils.all()).toEqual([]);
    });

    test('two people of a town: both are kept, the newest first; taking one back shows the one before', async () => {
      await open();
      await turn('a', { shared: plan('08283', '2026-10-01', 'of a') });
      await turn('b', { shared: plan('08283', '2026-11-01', 'of b') });
      await turn('c', { shared: plan('08001', '2026-10-15') });
      expect(await seen()).toEqual(['08001 2026-10-15', '08283 2026-11-01 of b', '08283 2026-10-01 of a']);
      await turn('b', { shared: null });
      expect(await seen()).toEqual(['08001 2026-10-15', '08283 2026-10-01 of a']);
    });

    test('of one day, the last that was shared is the first', async () => {
      await open();
      await turn('b', { shared: plan('08283', '2026-11-01', 'of b') });
      await turn('a', { shared: plan('08283', '2026-11-01', 'of a') });
      expect(await seen()).toEqual(['08283 2026-11-01 of a', '08283 2026-11-01 of b']);
    });

    test('shared again the same day, it is in place of what it was; another day, beside it', async () => {
      await open();
      await turn('a', { shared: plan('08283', '2026-10-01', 'first') });
      await turn('a', { shared: plan('08283', '2026-10-01', 'second') });
      await turn('a', { shared: plan('08283', '2026-11-01', 'third') });
      expect(await seen()).toEqual(['08283 2026-11-01 third', '08283 2026-10-01 second']);
    });

    test('taking back takes all that the conversation shared, of any day and town', async () => {
      await open();
      await turn('a', { shared: plan('08283', '2026-10-01') });
      await turn('a', { shared: plan('08283', '2026-11-01') });
      await turn('a', { shared: plan('08001', '2026-11-01') });
      await turn('a', { shared: null });
      expect(await seen()).toEqual([]);
    });

    test('it goes with the conversation, forgotten or grown old', async () => {
      await open();
      await turn('a', { shared: plan('08283', '2026-11-01') });
      await turn('b', { shared: plan('08001', '2026-11-01') });
      await turn('a', { forget: true });
      expect(await seen()).toEqual(['08001 2026-11-01']);
      expect(await store.deleteUntouchedSince(new Date('2027-12-01'))).toBe(2);
      expect(await seen()).toEqual([]);
    });

    test('it lasts as the rest does', async () => {
      await open();
      if (!prepared?.reopen) return expect(prepared?.reopen).toBeNull();
      await turn('a', { shared: plan('08283', '2026-11-01') });
      await store.close();
      store = await prepared.reopen();
      expect(await seen()).toEqual(['08283 2026-11-01']);
    });
  });
}
