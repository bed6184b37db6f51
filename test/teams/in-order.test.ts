import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createOrder } from '../../bot/channels/bot-framework/in-order.ts';

test('work of one key runs one at a time and in order, however long each takes and whatever fails', async () => {
  const work = fc.record({ key: fc.constantFrom('a', 'b'), fails: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(work, { maxLength: 12 }), async (scheduler, works) => {
      const inOrder = createOrder();
      const seen: Record<string, number[]> = { a: [], b: [] };
      const running: Record<string, number> = { a: 0, b: 0 };
      const all = works.map(({ key, fails }, index) =>
        inOrder(key, async () => {
          running[key] = (running[key] ?? 0) + 1;
          expect(running[key]).toBe(1);
          await scheduler.schedule(Promise.resolve());
          seen[key]?.push(index);
          running[key] -= 1;
          if (fails) throw new Error(`${index}`);
          return index;
        }),
      );
      await scheduler.waitIdle();
      const ends = await Promise.allSettled(all);
      expect(ends.map(({ status }) => status)).toEqual(works.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')));
      for (const key of ['a', 'b']) {
        expect(seen[key]).toEqual(works.flatMap((each, index) => (each.key === key ? [index] : [])));
      }
    }),
  );
});

test('work of one key does not wait for another’s', async () => {
  const inOrder = createOrder();
  const { promise, resolve } = Promise.withResolvers<void>();
  const first = inOrder('a', () => promise);
  await expect(inOrder('b', async () => 'done')).resolves.toBe('done');
  resolve();
  await first;
});
