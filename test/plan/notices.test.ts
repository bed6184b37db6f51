import { describe, expect, test } from 'vitest';
import { assessDimension } from '../../dialogs/plan/assess.ts';
import type { Dimension } from '../../knowledge/content.ts';

const levels = { obligatori: 'a', recomanat: 'b', avancat: 'c' };
const cell = { text: 'Feu-ho.', services: [] };
const step = (id: string) => ({ id, label: id, text: id, names: [], signs: [id], proposal: false });
const notice = { text: 'La llei demana més.', sources: [] };

/** A dimension of three steps, in two bands. */
function dimension(notices: Dimension['notices']): Dimension {
  return {
    id: 'prova',
    order: 1,
    names: [],
    spokenOf: [],
    title: 'Prova',
    question: 'On sou?',
    reason: 'Per provar.',
    meaning: 'Res.',
    dependsOn: [],
    advice: Object.fromEntries(
      ['petita', 'gran'].map((id) => [id, { obligatori: cell, recomanat: cell, avancat: cell }]),
    ),
    levels: { petita: levels, gran: levels },
    steps: ['a', 'b', 'c'].map(step),
    laws: [],
    links: [],
    questions: [],
    notices,
  };
}

function at(answer: string, notices: Dimension['notices'], band = 'petita') {
  const row = assessDimension(dimension(notices), band, answer);
  return { notices: row.notices.length, missing: row.missing.map(({ id }) => id), legal: row.legalGap };
}

describe('a notice', () => {
  test('that requires a step makes it missing until it is reached', () => {
    const requires = [{ ...notice, requires: 'b' }];
    expect(at('a', requires)).toEqual({ notices: 1, missing: ['b'], legal: true });
    expect(at('b', requires)).toEqual({ notices: 0, missing: [], legal: false });
  });

  test('may warn for longer than it requires', () => {
    const warns = [{ ...notice, requires: 'b', until: 'c' }];
    expect(at('b', warns)).toEqual({ notices: 1, missing: [], legal: false });
    expect(at('c', warns)).toEqual({ notices: 0, missing: [], legal: false });
  });

  test('that requires nothing only warns', () => {
    expect(at('a', [{ ...notice, until: 'b' }])).toEqual({ notices: 1, missing: [], legal: false });
    expect(at('c', [notice])).toEqual({ notices: 1, missing: [], legal: false });
  });

  test('of some bands says nothing in the others', () => {
    const big = [{ ...notice, requires: 'c', bands: ['gran'] }];
    expect(at('a', big)).toEqual({ notices: 0, missing: [], legal: false });
    expect(at('a', big, 'gran')).toEqual({ notices: 1, missing: ['b', 'c'], legal: true });
  });

  test('is shown when nobody knows where the council is, and not when it does not apply', () => {
    expect(at('no-ho-se', [notice]).notices).toBe(1);
    expect(at('no-aplica', [notice]).notices).toBe(0);
  });

  test('the highest of two requirements is the one that counts', () => {
    const two = [
      { ...notice, requires: 'b' },
      { ...notice, requires: 'c' },
    ];
    expect(at('a', two).missing).toEqual(['b', 'c']);
    expect(at('b', two)).toMatchObject({ notices: 1, missing: ['c'] });
  });
});
