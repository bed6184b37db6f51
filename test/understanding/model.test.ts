import { expect, test } from 'vitest';
import { signs } from '../../knowledge/understand/retrieval/answerability.ts';
import { features } from '../../knowledge/understand/retrieval/features.ts';
import model from '../../knowledge/understand/retrieval/model.json' with { type: 'json' };
import { fingerprint } from '../training/fingerprint.ts';

test('the model is made from this content and these lessons: otherwise, «npm run train»', () => {
  expect(model.madeFrom).toEqual(fingerprint());
});

test('it weighs every feature of the tables and no other', () => {
  expect(Object.keys(model.rerank)).toEqual(features.map(({ name }) => name));
  expect(Object.keys(model.answerability)).toEqual(signs.map(({ name }) => name));
});
