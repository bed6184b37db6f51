import { expect, test } from 'vitest';
import { converse } from '../../dialogs/converse.ts';
import type { Input } from '../../dialogs/input.ts';
import { emptyMemory, type Memory } from '../../dialogs/memory.ts';
import { createKnowledge, type Knowledge } from '../../knowledge/create-knowledge.ts';
import { type Locale, locales } from '../../locales/sentences.ts';
import { knowledge } from '../dialogs/real-knowledge.ts';

const hour = 3600_000;
const noon = Date.UTC(2026, 9, 12, 10);
const asked = "Puc canviar el logotip de l'e-TRAM?";

const edited = answering('etram', asked, 'El logotip es canvia des de la configuració.');

/** The content once somebody has written the answer to a question. */
function answering(service: string, q: string, a: string): Knowledge {
  const { content } = knowledge;
  const found = content.services.get(service);
  if (!found) throw new Error(`there is no ${service}`);
  const own = { id: 'nova', q, also: [], a, text: a, sources: [], unsourced: true };
  const services = new Map(content.services).set(service, { ...found, questions: [...found.questions, own] });
  return createKnowledge({ ...content, services });
}

function say(known: Knowledge, memory: Memory, text: string | Input, at: number) {
  const input = typeof text === 'string' ? ({ type: 'message', text } as const) : text;
  const { memory: after, replies } = converse(known, memory, input, '2026-10-12', at);
  const texts = replies.map((reply) => (reply.type === 'text' ? reply.text : reply.type));
  return { memory: after, replies, texts };
}

const before = say(knowledge, emptyMemory, asked, noon).memory;

test('whoever comes back some hours later to what has an answer now is told so, with a button that leads to it, once', () => {
  const back = say(edited, before, 'hola', noon + 4 * hour);
  expect(back.texts[0]).toContain(asked);
  const [news] = back.replies;
  const button = news?.type === 'text' ? news.buttons[0] : undefined;
  expect(button?.value).toEqual({ service: 'etram', topic: 'altres', question: 'nova' });
  const opened = say(edited, back.memory, { type: 'message', text: '', value: button?.value }, noon + 4 * hour);
  expect(opened.replies[0]).toMatchObject({
    type: 'answer',
    points: expect.arrayContaining([expect.stringContaining('configuració')]),
  });
  const later = say(edited, back.memory, 'hola', noon + 90 * hour);
  expect(later.texts.join()).not.toContain(asked);
});

test('what they say then is answered too, after it', () => {
  const back = say(edited, before, 'què és l’e-NOTUM?', noon + 4 * hour);
  expect(back.texts[0]).toContain(asked);
  expect(back.replies[1]).toMatchObject({ type: 'answer', about: { service: 'enotum' } });
});

test('whoever only comes back has the answer at once; with nothing to be told, nothing is said', () => {
  const back = say(edited, before, { type: 'return' }, noon + 4 * hour);
  expect(back.replies).toMatchObject([{ type: 'text' }, { type: 'answer', about: { service: 'etram' } }]);
  expect(say(knowledge, before, { type: 'return' }, noon + 4 * hour).replies).toEqual([]);
});

test('in the middle of a guide the question that waits is still the last thing said', () => {
  const inGuide = say(knowledge, before, 'fes-me la diagnosi', noon).memory;
  const back = say(edited, inGuide, 'Tona', noon + 4 * hour);
  expect(back.texts[0]).toContain(asked);
  expect(back.texts.at(-1)).toBe('question');
  expect(say(edited, inGuide, { type: 'return' }, noon + 4 * hour).texts.at(-1)).toBe('question');
});

test('nobody is told while they are there, nor while there is no answer', () => {
  expect(say(edited, before, 'hola', noon + hour).texts.join()).not.toContain(asked);
  expect(say(knowledge, before, 'hola', noon + 4 * hour).texts.join()).not.toContain(asked);
});

test('the other day is another day, in each language', () => {
  const texts = locales.map((locale: Locale) => {
    const memory = { ...before, locale, localeChosen: true };
    const [today, another] = [4, 40].map((hours) => say(edited, memory, 'hola', noon + hours * hour).texts);
    expect(today?.join()).toContain(asked);
    expect(another?.join()).toContain(asked);
    expect(today?.join()).not.toBe(another?.join());
    return another?.find((text) => text.includes(asked));
  });
  expect(new Set(texts).size).toBe(locales.length);
});

test('a question that leant on what was said is looked for as it was asked', () => {
  const about = say(knowledge, emptyMemory, 'què és l’e-TRAM?', noon).memory;
  const leaning = say(knowledge, about, 'com es compren llicències d’Office?', noon).memory;
  expect(leaning.waiting).toMatchObject([{ about: { service: 'etram', topic: 'que-es' } }]);
});

test('what was said not to be it is not told', () => {
  const answered = say(edited, emptyMemory, asked, noon).memory;
  expect(answered.waiting).toEqual([]);
  const denied = say(edited, answered, 'no és això', noon).memory;
  expect(denied.waiting).toMatchObject([{ question: asked }]);
  expect(say(edited, denied, 'hola', noon + 4 * hour).texts.join()).not.toContain(asked);
});

test('only the last few wait, each once, and they go with the conversation', () => {
  const others = ['a', 'b', 'c', 'd'].map((letter) => `com es compren llicències d’Office ${letter.repeat(5)}?`);
  const memory = [...others, others[3] ?? ''].reduce((kept, text) => say(knowledge, kept, text, noon).memory, before);
  expect(memory.waiting.map(({ question }) => question)).toEqual(others.slice(1));
  const confirmed = say(knowledge, memory, { type: 'message', text: '', value: { command: 'delete-data-now' } }, noon);
  expect(confirmed.memory.waiting).toEqual([]);
});

test('what they wrote is said back as it is, and not as emphasis or a link', () => {
  const odd = `**${asked}** [aquí](https://exemple.cat)`;
  const memory = { ...before, waiting: before.waiting.map((each) => ({ ...each, question: odd })) };
  const { texts } = say(edited, memory, 'hola', noon + 4 * hour);
  expect(texts.join()).not.toMatch(/\*\*|\]\(/);
});

test('a memory of an earlier version has nothing waiting', () => {
  const { waiting, ...earlier } = before;
  expect(say(edited, earlier as Memory, 'hola', noon + 4 * hour).texts.join()).not.toContain(asked);
});
