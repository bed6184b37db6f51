import { describe, expect, test } from 'vitest';
import { toActivities } from '../../bot/render/to-activities.ts';
import { toText } from '../../bot/render/to-text.ts';
import { buildGuide, type Guide } from '../../dialogs/engine/build-guide.ts';
import { replay } from '../../dialogs/engine/replay.ts';
import { emptyMemory, type Memory } from '../../dialogs/memory.ts';
import { optionIds } from '../../dialogs/questions/labelled-options.ts';
import type { Question } from '../../dialogs/questions/question-types.ts';
import { outcomeReply } from '../../dialogs/reply/outcome-reply.ts';
import { guidePaths } from '../../knowledge/load/guide-paths.ts';
import { routeGuide } from '../../knowledge/load/route-guide.ts';
import { sentences } from '../../locales/sentences.ts';
import { content } from './real-content.ts';

/** One population in each band and outside, and two right at the thresholds. */
const populations = [900, 4_990, 5_000, 8_527, 9_900, 12_000, 19_999, 20_000, 35_000].map((population) => ({
  population,
  town: null,
  ine: null,
  year: null,
}));

/** What decides the way: every answer of a question that a condition names; of the others, the first or the last. */
function answersWorthTrying(guide: Guide, question: Question, end: 0 | -1): unknown[] {
  const routing = [...guide.questions, ...guide.outcomes];
  const isNamed = routing.some(({ when, unless }) => question.id in { ...when, ...unless });
  switch (question.type) {
    case 'population':
      return populations;
    case 'confirm':
    case 'confirm-all':
      return ['si'];
    case 'number':
      return [question.min ?? 0];
    case 'text':
      return ['El nostre gestor'];
    case 'several':
      if (question.inPlace) return [[], question.options.slice(end).map(({ id }) => id)];
      return isNamed ? question.options.map(({ id }) => [id]) : [end === 0 ? [] : question.options.map(({ id }) => id)];
    default:
      return isNamed ? [...optionIds(question)] : [optionIds(question).at(end)];
  }
}

type Ending = { answers: Record<string, unknown>; outcome: string };

/** Every way through a guide, walked as a person would. */
function endings(guide: Guide, end: 0 | -1): Ending[] {
  const walk = (answers: Record<string, unknown>, left: number): Ending[] => {
    const { current, outcome } = replay(content, guide, answers);
    if (!current) return [{ answers, outcome: outcome?.id ?? 'none' }, ...askedFor(answers, left)];
    if (left === 0) throw new Error(`«${guide.id}» does not end: still asking «${current.id}»`);
    return answersWorthTrying(guide, current, end).flatMap((answer) =>
      walk({ ...answers, [current.id]: answer }, left - 1),
    );
  };
  /** What is presumed, and is only asked of who wants it. */
  const askedFor = (answers: Record<string, unknown>, left: number): Ending[] =>
    guide.questions
      .filter(({ question, presumed }) => presumed !== null && !(question.id in answers))
      .filter(({ question }) => replay(content, guide, answers, question.id).current === question)
      .flatMap(({ question }) =>
        optionIds(question).flatMap((option) => walk({ ...answers, [question.id]: option }, left)),
      );
  return walk({}, guide.questions.length);
}

describe.each([...content.guides.values()].map((file) => [file.id, file] as const))('%s', (id, file) => {
  const guide = buildGuide(content, file);
  const all = [...endings(guide, 0), ...endings(guide, -1)];

  test('every way through it ends, and every outcome is given', () => {
    expect(new Set(all.map(({ outcome }) => outcome))).toEqual(new Set(file.outcomes.map((outcome) => outcome.id)));
  });

  test('every outcome renders on every channel, whichever way led to it', () => {
    const t = sentences('ca');
    for (const { answers } of all) {
      const memory: Memory = { ...emptyMemory, guide: { id, answers } };
      const reply = outcomeReply(content, t, memory, id, replay(content, guide, answers));
      if (!reply) throw new Error(`nothing to say at the end of ${JSON.stringify(answers)}`);
      expect(toText(content, 'ca', reply).trim()).not.toBe('');
      for (const client of ['webchat', 'teams'] as const) {
        expect(toActivities(client, content, 'ca', [reply]).length).toBeGreaterThan(0);
      }
    }
  });

  test('the ways told apart by its conditions alone are those that can be walked', () => {
    const { items, routed } = routeGuide(file, content);
    const paths = guidePaths(routed, file.outcomes) ?? [];
    const isAsked = new Set(paths.flatMap(({ asked }) => asked.map((at) => items[at]?.id)));
    const walked = new Set(all.flatMap(({ answers }) => Object.keys(answers)));
    expect(walked).toEqual(isAsked);
  });
});
