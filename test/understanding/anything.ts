import fc from 'fast-check';

/** Anything that can come in a message: emoji, a hundred kilobytes, right to left, control characters. */
export const anything: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 3000 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.constantFrom('què és', 'e-NOTUM', 'i', 'quant costa', '?', '. ', 'y', 'T-CAT', '\n', 'el', ', '), {
      maxLength: 40,
    })
    .map((parts) => parts.join(' ')),
  fc.constantFrom(
    '',
    '🤷',
    '👩‍👩‍👧‍👦🏳️‍🌈',
    '\u202Eמה זה e-NOTUM',
    '\u0000\u0007',
    '\ud800',
    'a'.repeat(100_000),
    'què és '.repeat(15_000),
    'i quant costa? '.repeat(7000),
    '. '.repeat(50_000),
    "l'".repeat(50_000),
  ),
);
