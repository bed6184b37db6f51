import { describe, expect, test } from 'vitest';
import { catalanMark } from '../../bot/render/catalan-parts.ts';
import { toActivities } from '../../bot/render/to-activities.ts';
import { converse } from '../../dialogs/converse.ts';
import { emptyMemory, type Memory } from '../../dialogs/memory.ts';
import type { Locale } from '../../locales/sentences.ts';
import { realKnowledge } from './real-knowledge.ts';

/** Says some things one after another, and gives what the page is told to be in Catalan of each reply to the last. */
function catalanOf(locale: Locale, ...said: string[]): string[][] {
  let memory: Memory = { ...emptyMemory, locale, localeChosen: true, toldIn: locale };
  let parts: string[][] = [];
  for (const text of said) {
    const turn = converse(realKnowledge, memory, { type: 'message', text }, '2026-11-29');
    memory = turn.memory;
    const shown = toActivities('webchat', realKnowledge.localised[locale], locale, turn.replies);
    parts = shown.map(({ channelData }) => channelData?.[catalanMark] ?? []);
  }
  return parts;
}

const eacat = realKnowledge.content.services.get('eacat');
const fact = eacat?.topics['que-es'][0]?.text ?? '';

describe.for([
  ['en', 'what is EACAT?', ['diagnosis', 'Tona'], /^(Sources|More details|I don't know|Does not apply)/],
  ['es', '¿qué es EACAT?', ['diagnóstico', 'Tona'], /^(Fuentes|Más detalles|No lo sé|No se aplica)/],
] as const)('in %s', ([locale, question, steps, own]) => {
  test('the facts and their sources are said to be in Catalan, and what is ours is not', () => {
    const parts = catalanOf(locale, question).flat();
    expect(parts).toContain(fact);
    expect(parts.some((part) => eacat?.topics['que-es'][0]?.sources.some(({ title }) => title === part))).toBe(true);
    expect(parts.filter((part) => own.test(part))).toEqual([]);
  });

  test('so are a question, its options and their signs', () => {
    const parts = catalanOf(locale, ...steps).flat();
    const { question: asked, steps: options } = realKnowledge.content.dimensions[0] ?? { steps: [] };
    expect(parts).toContain(asked);
    for (const [index, { label }] of options.entries()) expect(parts).toContain(`${index + 1} · ${label}`);
    expect(parts.length).toBeGreaterThan(2 * options.length);
    expect(parts.filter((part) => own.test(part))).toEqual([]);
  });

  test('and, of a line of the plan, what comes of the content alone', () => {
    const answers = Array.from({ length: 12 }, () => '1');
    const parts = catalanOf(locale, ...steps, ...answers).flat();
    const rows = realKnowledge.localised[locale].dimensions.map(({ title }) => title);
    expect(parts.length).toBeGreaterThan(5);
    // A sentence is not taken whole where a part of it is ours, nor are the names that are translated.
    expect(parts.filter((part) => rows.includes(part) || /First step|Primer paso/.test(part))).toEqual([]);
  });
});

test('in Catalan nothing is told', () => {
  expect(catalanOf('ca', 'què és l’e-NOTUM?').flat()).toEqual([]);
});
