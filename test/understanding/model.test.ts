import { expect, test } from 'vitest';
import { modelSigns } from '../../dialogs/understand/asks-model/model-signs.ts';
import asksModel from '../../dialogs/understand/asks-model/model-weights.json' with { type: 'json' };
import { beginSigns } from '../../dialogs/understand/begins/begin-signs.ts';
import begins from '../../dialogs/understand/begins/begin-weights.json' with { type: 'json' };
import { signs } from '../../knowledge/understand/retrieval/answerability.ts';
import { features } from '../../knowledge/understand/retrieval/features.ts';
import model from '../../knowledge/understand/retrieval/model.json' with { type: 'json' };
import { fingerprint } from '../training/fingerprint.ts';

test('the model is made from this content and these lessons: otherwise, «npm run train»', () => {
  expect(model.madeFrom).toEqual(fingerprint());
  expect(asksModel.madeFrom).toEqual(fingerprint());
  expect(begins.madeFrom).toEqual(fingerprint());
});

test('it weighs every feature of the tables and no other', () => {
  expect(Object.keys(model.rerank)).toEqual(features.map(({ name }) => name));
  expect(Object.keys(model.answerability)).toEqual(signs.map(({ name }) => name));
  expect(Object.keys(asksModel.weights)).toEqual(modelSigns.map(({ name }) => name));
  expect(Object.keys(begins.weights)).toEqual(beginSigns.map(({ name }) => name));
});
