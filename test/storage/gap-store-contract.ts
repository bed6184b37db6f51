import { describe, expect, onTestFinished, test } from 'vitest';
import type { KeptGap } from '../../dialogs/gaps/kept-gap.ts';
import type { StoreUnderTest } from './store-contract.ts';

const gap: KeptGap = {
  day: '2026-11-20',
  channel: 'webchat',
  why: 'unanswered',
  text: 'es pot signar amb un col·legi? «…» \' "',
  answered: null,
  near: [],
  lacked: null,
};
const enotum = { service: 'enotum', topic: 'altres', question: 'quants-dies-te' } as const;
const tcat = { service: 't-cat', topic: 'cost', question: null } as const;

/** What every store of gaps must do; a new one is done when it passes. */
export function gapStoreContract(name: string, prepare: () => StoreUnderTest): void {
  const open = async () => {
    const prepared = prepare();
    const store = await prepared.open();
    onTestFinished(async () => {
      await store.close();
      await prepared.dispose();
    });
    return store;
  };
  const opened = async () => (await open()).gaps;

  describe(name, () => {
    test('has none of its own', async () => {
      const gaps = await opened();
      expect(await gaps.since('0000-01-01')).toEqual([]);
      expect(await gaps.votesSince('0000-01-01')).toEqual([]);
      expect(await gaps.deleteBefore('9999-12-31')).toBe(0);
    });

    test('gives back all that was kept of a gap', async () => {
      const gaps = await opened();
      const whole: KeptGap = {
        ...gap,
        channel: 'teams',
        why: 'not-useful',
        answered: enotum,
        near: [tcat, enotum],
        lacked: { line: "hi falta l'enllaç" },
      };
      await gaps.add(whole);
      expect(await gaps.since(gap.day)).toEqual([{ ...whole, count: 1 }]);
    });

    test('counts the same gap of the same day, and tells apart whatever else is not the same', async () => {
      const gaps = await opened();
      const others: KeptGap[] = [
        { ...gap, day: '2026-11-21' },
        { ...gap, channel: 'teams' },
        { ...gap, why: 'refused' },
        { ...gap, text: null },
        { ...gap, answered: tcat },
        { ...gap, lacked: { id: 'unclear' } },
      ];
      for (const each of [gap, ...others, gap, { ...gap, near: [tcat] }]) await gaps.add(each);
      const kept = await gaps.since('2026-11-20');
      expect(kept).toHaveLength(others.length + 1);
      expect(kept).toEqual(
        expect.arrayContaining([{ ...gap, count: 3 }, ...others.map((each) => ({ ...each, count: 1 }))]),
      );
      expect(kept.map(({ day }) => day)).toEqual(kept.map(({ day }) => day).toSorted());
    });

    test('counts gaps that come together', async () => {
      const gaps = await opened();
      await Promise.all(Array.from({ length: 20 }, () => gaps.add(gap)));
      expect(await gaps.since(gap.day)).toEqual([{ ...gap, count: 20 }]);
    });

    test('counts votes by what was answered, on the days that are asked for', async () => {
      const gaps = await opened();
      await gaps.addVote({ ...enotum, useful: true }, '2026-11-20');
      await gaps.addVote({ ...enotum, useful: false }, '2026-11-20');
      await gaps.addVote({ ...enotum, useful: true }, '2026-11-21');
      await gaps.addVote({ ...enotum, question: 'una-altra', useful: false }, '2026-11-21');
      await gaps.addVote({ ...tcat, useful: false }, '2026-11-21');
      expect(await gaps.votesSince('2026-11-20')).toEqual([
        { ...enotum, up: 2, down: 1 },
        { ...enotum, question: 'una-altra', up: 0, down: 1 },
        { ...tcat, up: 0, down: 1 },
      ]);
      expect(await gaps.votesSince('2026-11-21')).toContainEqual({ ...enotum, up: 1, down: 0 });
      expect(await gaps.votesSince('2026-11-22')).toEqual([]);
    });

    test('deletes what is older than a day, however much it is', async () => {
      const gaps = await opened();
      for (let nth = 0; nth < 120; nth++) await gaps.add({ ...gap, text: `pregunta ${nth}` });
      await gaps.addVote({ ...tcat, useful: true }, '2026-11-19');
      await gaps.add({ ...gap, day: '2026-11-21' });
      await gaps.addVote({ ...tcat, useful: true }, '2026-11-21');
      expect(await gaps.deleteBefore('2026-11-21')).toBe(121);
      expect(await gaps.since('0000-01-01')).toEqual([{ ...gap, day: '2026-11-21', count: 1 }]);
      expect(await gaps.votesSince('0000-01-01')).toEqual([{ ...tcat, up: 1, down: 0 }]);
    });

    test('belongs to no conversation: what is deleted of one leaves it', async () => {
      const store = await open();
      await store.gaps.add(gap);
      await store.deleteUntouchedSince(new Date('2100-01-01'));
      expect(await store.gaps.since(gap.day)).toHaveLength(1);
    });
  });
}
