import { expect, test } from 'vitest';
import asksModel from '../../dialogs/understand/asks-model/model-weights.json' with { type: 'json' };
import begins from '../../dialogs/understand/begins/begin-weights.json' with { type: 'json' };
import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { loadContent } from '../../knowledge/load/load-content.ts';
import model from '../../knowledge/understand/retrieval/model.json' with { type: 'json' };
import { learnAsksModel, learnBegins } from '../training/learn-decisions.ts';
import { learnModel } from '../training/learn-model.ts';

test('the model is made again from nothing with the same figures', () => {
  expect(learnModel(loadContent())).toEqual(model);
});

test('and so is what tells what is asked of the model, and how somebody begins', () => {
  const knowledge = createKnowledge(loadContent());
  expect(learnAsksModel(knowledge)).toEqual(asksModel);
  expect(learnBegins(knowledge)).toEqual(begins);
});
