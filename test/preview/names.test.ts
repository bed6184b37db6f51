import { expect, test } from 'vitest';
import { featureNames, signNames } from '../../bot/preview/feature-names.ts';
import { readingNames } from '../../bot/preview/reading-names.ts';
import { readings } from '../../dialogs/understand/readings.ts';
import { signs } from '../../knowledge/understand/retrieval/answerability.ts';
import { features } from '../../knowledge/understand/retrieval/features.ts';

test.each([
  ['feature of the search', featureNames, features],
  ['sign that there is an answer', signNames, signs],
  ['reading', readingNames, readings],
])('each %s is told in words to whoever writes the content, and nothing else is', (_what, names, table) => {
  expect(Object.keys(names).sort()).toEqual(table.map(({ name }) => name).sort());
});
