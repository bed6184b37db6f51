import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf, keyOf, wholeOf } from '../../../bot/storage/postgres/key-of.ts';

/** Any sequence of code units, and what is near to a key that was made. */
const ids = fc.oneof(
  fc.array(fc.nat({ max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc.string({ minLength: 380, maxLength: 420 }),
  fc.string().map((text) => `\\${text}`),
  fc.string().map((text) => keyOf(`\0${text}`)),
);

test('every id has a key that PostgreSQL takes, from which it is told again', () => {
  fc.assert(
    fc.property(ids, (id) => {
      const key = keyOf(id);
      expect(key.isWellFormed()).toBe(true);
      expect(key).not.toContain('\0');
      // Two of them, in one entry of an index.
      expect(2 * Buffer.byteLength(key)).toBeLessThan(2704);
      expect(idOf(key, wholeOf(id))).toBe(id);
    }),
  );
});

test('two ids never have the same key', () => {
  fc.assert(
    fc.property(ids, ids, (one, other) => {
      fc.pre(one !== other);
      expect(keyOf(one)).not.toBe(keyOf(other));
    }),
  );
  const made = keyOf('\0');
  expect(keyOf(made)).not.toBe(made);
});
