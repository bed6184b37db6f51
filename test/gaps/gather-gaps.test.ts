import { expect, test } from 'vitest';
import { gatherGaps } from '../../dialogs/gaps/gather-gaps.ts';
import type { CountedGap } from '../../dialogs/gaps/kept-gap.ts';
import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { knowledge } from '../dialogs/real-knowledge.ts';

function gap(text: string | null, more: Partial<CountedGap> = {}): CountedGap {
  return {
    day: '2026-11-20',
    channel: 'webchat',
    why: 'unanswered',
    text,
    answered: null,
    near: [],
    lacked: null,
    count: 1,
    ...more,
  };
}

const cost = { service: 't-cat', topic: 'cost', question: null } as const;
const whatIs = { service: 'enotum', topic: 'que-es', question: null } as const;
const office = 'com es compren llicencies d’office?';
const kanban = 'quin tauler kanban em recomanes?';

test('similar questions are one, the most asked first, and what is somebody else’s goes last', () => {
  const { open, closed } = gatherGaps(knowledge, [
    gap(kanban, { why: 'refused', count: 9 }),
    gap(office),
    gap("l'e-notum te mode fosc?", { count: 2, why: 'offered', near: [whatIs] }),
    gap("te mode fosc l'e-notum", {
      day: '2026-11-02',
      channel: 'teams',
      why: 'doubtful',
      answered: cost,
      near: [cost],
    }),
    gap('el t-cat te mode fosc?', { why: 'offered' }),
  ]);
  expect(closed).toEqual([]);
  expect(open.map(({ text, times }) => [text, times])).toEqual([
    ["l'e-notum te mode fosc?", 3],
    [office, 1],
    ['el t-cat te mode fosc?', 1],
    [kanban, 9],
  ]);
  expect(open[0]).toMatchObject({
    also: ["te mode fosc l'e-notum"],
    reasons: { offered: 2, doubtful: 1 },
    channels: { webchat: 2, teams: 1 },
    first: '2026-11-02',
    last: '2026-11-20',
    answered: [cost],
    near: [whatIs, cost],
  });
});

test('the order of what comes in says nothing', () => {
  const gaps = [
    gap(office),
    gap(kanban),
    gap("l'e-notum te mode fosc?"),
    gap("te mode fosc l'e-notum"),
    gap('res de res'),
  ];
  const texts = (all: CountedGap[]) => gatherGaps(knowledge, all).open.map(({ text, also }) => [text, also]);
  expect(texts(gaps.toReversed())).toEqual(texts(gaps));
});

test('what the content answers now is closed, unless that very answer is what did not help', () => {
  const question = "que es l'e-notum?";
  expect(gatherGaps(knowledge, [gap(question, { count: 4 })])).toEqual({
    open: [],
    closed: [{ text: question, times: 4, target: whatIs }],
  });
  for (const why of ['not-useful', 'not-that'] as const) {
    expect(gatherGaps(knowledge, [gap(question, { why, answered: whatIs })]).closed).toEqual([]);
    expect(gatherGaps(knowledge, [gap(question, { why, answered: cost })]).open).toEqual([]);
  }
  expect(gatherGaps(knowledge, [gap(question, { why: 'none-of-these', near: [cost, whatIs] })]).closed).toEqual([]);
});

test('an example that says how it is answered closes it, whatever was said of the answer', () => {
  const rated = gap("que es l'e-notum?", { why: 'not-useful', answered: whatIs });
  expect(gatherGaps(knowledge, [rated], ['Què és l’e-NOTUM?']).open).toEqual([]);
  expect(gatherGaps(knowledge, [gap(kanban)], [kanban]).open).toHaveLength(1);
});

test('a question that somebody writes the answer of is closed', () => {
  const { content } = knowledge;
  const enotum = content.services.get('enotum');
  if (!enotum) throw new Error('there is no e-NOTUM');
  const asked = "l'e-notum te mode fosc?";
  expect(gatherGaps(knowledge, [gap(asked)]).open).toHaveLength(1);
  const own = {
    id: 'l-e-notum-te-mode-fosc',
    q: 'L’e-NOTUM té mode fosc?',
    also: [],
    a: '',
    text: 'No en té.',
    sources: [],
    unsourced: true,
  };
  const services = new Map(content.services).set('enotum', { ...enotum, questions: [...enotum.questions, own] });
  const { open, closed } = gatherGaps(createKnowledge({ ...content, services }), [gap(asked)]);
  expect(open).toEqual([]);
  expect(closed).toMatchObject([{ target: { service: 'enotum', question: own.id } }]);
});

test('answers that nobody typed a question for are together by what was answered', () => {
  const { open } = gatherGaps(knowledge, [
    gap(null, { why: 'not-useful', answered: cost, count: 2 }),
    gap(null, { why: 'not-useful', answered: cost, lacked: { id: 'outdated' } }),
    gap(null, { why: 'not-useful', answered: whatIs }),
  ]);
  expect(open).toMatchObject([
    { text: null, times: 2, answered: [cost], lacked: [{ id: 'outdated' }] },
    { text: null, times: 1, answered: [whatIs] },
  ]);
});
