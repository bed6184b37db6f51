import { expect, test } from 'vitest';
import { describeData } from '../../../bot/commands/describe-data.ts';

test.for([
  [{ conversations: 1, bytes: 36_864, secret: true }, /^1 conversa, 37 kB$/],
  [{ conversations: 5001, bytes: 341_300_000, secret: true }, /^5001 converses, 341,3 MB$/],
  [{ conversations: 0, bytes: 999_999, secret: false }, /^0 converses, 1000 kB \(.*secret/],
] as const)('%o', ([data, said]) => {
  expect(describeData(data)).toMatch(said);
});
