import { expect, test } from 'vitest';
import { loadContent } from '../../knowledge/load/load-content.ts';
import model from '../../knowledge/understand/retrieval/model.json' with { type: 'json' };
import { learnModel } from '../training/learn-model.ts';

test('the model is made again from nothing with the same figures', () => {
  expect(learnModel(loadContent())).toEqual(model);
});
