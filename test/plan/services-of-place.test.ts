import { describe, expect, test } from 'vitest';
import { assess } from '../../dialogs/plan/assess.ts';
import { dutyList } from '../../dialogs/plan/duty-list.ts';
import { answerForTown, type PopulationAnswer } from '../../dialogs/questions/population-answer.ts';
import { content } from '../dialogs/real-content.ts';

const town = (name: string): PopulationAnswer => {
  const found = content.towns.find((each) => each.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return answerForTown(found);
};
const unknownTown = (population: number): PopulationAnswer => ({ population, town: null, ine: null, year: null });
const lacking = { eines: ['bopb', 'eacat'], deures: ['no-demanar-papers', 'contractes-menors', 'arxiu-propi'] };

/** The services of what is lacking, in the plan of a council inside the model. */
const inPlan = (poblacio: PopulationAnswer, id: string) =>
  assess(content, { poblacio, ...lacking })?.tools.find((tool) => tool.id === id)?.services;

/** The same, in the list of one outside it. */
const inList = (poblacio: PopulationAnswer, id: string) =>
  dutyList(content, { poblacio, ...lacking })?.items.find((item) => item.id === id)?.services;

describe('the bulletin of Barcelona is told to the councils of its province', () => {
  test('in the plan', () => {
    expect(inPlan(town('Tona'), 'bopb')).toEqual(['bopb']);
    expect(inPlan(town('Alpicat'), 'bopb')).toEqual([]);
    expect(inPlan(town('Alpicat'), 'eacat')).toEqual(['eacat']);
  });

  test('in the list', () => {
    expect(inList(town('Rupit i Pruit'), 'bopb')).toEqual(['bopb']);
    expect(inList(town('Pau'), 'bopb')).toEqual([]);
  });

  test('and to whoever only said a figure', () => {
    expect(inPlan(unknownTown(8000), 'bopb')).toEqual(['bopb']);
    expect(inList(unknownTown(300), 'bopb')).toEqual(['bopb']);
  });
});

test('a duty that a service gives done says which', () => {
  expect(inList(town('Pau'), 'no-demanar-papers')).toEqual(['via-oberta']);
  expect(inList(town('Pau'), 'contractes-menors')).toEqual(['perfil-contractant']);
  expect(inList(town('Pau'), 'delegat-proteccio-dades')).toEqual([]);
});
