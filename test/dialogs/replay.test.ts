import { describe, expect, test } from 'vitest';
import { buildGuide } from '../../dialogs/engine/build-guide.ts';
import { replay } from '../../dialogs/engine/replay.ts';
import type { Answers } from '../../dialogs/memory.ts';
import { type GuideFile, guideFile } from '../../knowledge/schema/guide.ts';
import { content } from './real-content.ts';

/** A guide with every kind of question, as an editor would write it. */
const file: GuideFile = guideFile.parse({
  id: 'prova',
  title: 'Prova',
  summary: 'de prova',
  phrases: ['prova'],
  questions: [
    { id: 'poblacio', type: 'population', text: 'Quants sou?', reason: 'r' },
    { id: 'franja', type: 'confirm', of: 'poblacio', reason: 'r' },
    { id: 'orientacio', type: 'yes-no', text: 'Orientació?', reason: 'r', when: { band: ['<5000', '>20000'] } },
    {
      id: 'color',
      type: 'choice',
      text: 'Color?',
      reason: 'r',
      unless: { orientacio: ['no'] },
      options: [
        { id: 'roig', label: 'Roig' },
        { id: 'blau', label: 'Blau' },
      ],
    },
    {
      id: 'fruites',
      type: 'several',
      text: 'Fruites?',
      reason: 'r',
      none: 'Cap',
      when: { band: ['5000-10000'], color: ['roig'] },
      options: [
        { id: 'poma', label: 'Poma' },
        { id: 'pera', label: 'Pera' },
      ],
    },
  ],
  outcomes: [
    { id: 'fora', show: 'outside', when: { orientacio: ['no'] } },
    { id: 'pla', show: 'plan' },
  ],
});

const guide = buildGuide(content, file);
const people = (population: number) => ({ population, town: null, ine: null, year: null });
const tona = { poblacio: people(8527), franja: 'si' };

function place(answers: Answers) {
  const { answered, current, outcome } = replay(content, guide, answers);
  return { answered: answered.map(({ question }) => question.id), current: current?.id, outcome: outcome?.id };
}

describe('where a guide stands follows from the answers', () => {
  test('with none, at the first question', () => {
    expect(place({})).toEqual({ answered: [], current: 'poblacio', outcome: undefined });
  });

  test('at the first question without an answer', () => {
    expect(place({ poblacio: people(8527) }).current).toBe('franja');
    expect(place(tona)).toEqual({ answered: ['poblacio', 'franja'], current: 'color', outcome: undefined });
  });

  test('at an outcome when there is nothing left to ask', () => {
    const all = { ...tona, color: 'roig', fruites: ['pera'] };
    expect(place(all)).toEqual({
      answered: ['poblacio', 'franja', 'color', 'fruites'],
      current: undefined,
      outcome: 'pla',
    });
  });

  test('an empty choice of several is an answer', () => {
    expect(place({ ...tona, color: 'roig', fruites: [] }).outcome).toBe('pla');
  });

  test('the order in which they were given does not matter', () => {
    expect(place({ color: 'blau', franja: 'si', poblacio: people(8527) }).outcome).toBe('pla');
  });
});

describe('conditions', () => {
  test('«when» asks only in its band', () => {
    expect(place({ poblacio: people(267), franja: 'si' }).current).toBe('orientacio');
    expect(place({ poblacio: people(21_425), franja: 'si' }).current).toBe('orientacio');
    expect(place({ poblacio: people(20_000), franja: 'si' }).current).toBe('color');
  });

  test('«when» needs all its keys', () => {
    expect(place({ ...tona, color: 'blau' }).outcome).toBe('pla');
    expect(place({ poblacio: people(12_000), franja: 'si', color: 'roig' }).outcome).toBe('pla');
    expect(place({ ...tona, color: 'roig' }).current).toBe('fruites');
  });

  test('«unless» skips', () => {
    const alpens = { poblacio: people(267), franja: 'si' };
    expect(place({ ...alpens, orientacio: 'no' })).toMatchObject({ current: undefined, outcome: 'fora' });
    expect(place({ ...alpens, orientacio: 'si' }).current).toBe('color');
  });

  test('the answer to a question that is no longer asked counts for nothing', () => {
    expect(place({ ...tona, orientacio: 'no' }).current).toBe('color');
  });
});

describe('answers that the content no longer takes count as not given', () => {
  test.each<[string, Answers, string]>([
    ['an option that is gone', { ...tona, color: 'verd' }, 'color'],
    ['one of several that is gone', { ...tona, color: 'roig', fruites: ['poma', 'kiwi'] }, 'fruites'],
    ['a text where there were several', { ...tona, color: 'roig', fruites: 'poma' }, 'fruites'],
    ['a population that is a text', { poblacio: '8527' }, 'poblacio'],
    ['a denied confirmation', { ...tona, franja: 'no' }, 'franja'],
    ['something inherited', { ...tona, color: 'toString' }, 'color'],
  ])('%s', (_, answers, current) => {
    expect(place(answers).current).toBe(current);
  });

  test('and unknown ones are ignored', () => {
    expect(place({ ...tona, color: 'blau', animal: 'gos' }).outcome).toBe('pla');
  });
});

describe('the diagnosis', () => {
  const file = content.guides.get('diagnosi');
  const diagnosis = file && buildGuide(content, file);

  test('asks about every dimension, once, in the order of the model', () => {
    const asked = diagnosis?.questions.flatMap(({ question }) => (question.type === 'level-step' ? question.id : []));
    expect(asked).toEqual(content.dimensions.map(({ id }) => id));
  });

  test('says how far it is, in each of its two forms', () => {
    const progressAt = (answers: Answers) => diagnosis && replay(content, diagnosis, { ...tona, ...answers }).progress;
    // In five dimensions nothing is asked of Tona; the mandatory tools count as one more.
    expect(progressAt({ abast: 'completa' })).toEqual({ position: 1, total: 11 });
    const all = Object.fromEntries(content.dimensions.map(({ id, steps }) => [id, steps[0]?.id]));
    expect(progressAt({ abast: 'completa', ...all })).toEqual({ position: 11, total: 11 });
    const berga = { poblacio: { ...tona.poblacio, population: 17_000 } };
    expect(progressAt({ ...berga, abast: 'completa', ...all, transparencia: undefined })).toEqual({
      position: 15,
      total: 16,
    });
    expect(progressAt({ abast: 'rapida' })).toEqual({ position: 1, total: content.groups.length });
  });
});
