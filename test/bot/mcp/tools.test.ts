import type { Client } from '@modelcontextprotocol/client';
import { describe, expect, test } from 'vitest';
import { placeInBands } from '../../../dialogs/questions/population-answer.ts';
import { realKnowledge } from '../real-knowledge.ts';
import { sharedGuide } from '../start-guide.ts';
import { connect } from './client.ts';

const { content } = realKnowledge;
const guide = sharedGuide({ env: { MCP_HTTP: '1' } });

// biome-ignore lint/suspicious/noExplicitAny: what the tools answer is what these tests look into.
type Json = any;

/** Calls a tool as assistants do: they have listed them, and check what comes against what was listed. */
async function callAfterListing(name: string, args: object, client?: Client): Promise<{ value: Json; text: string }> {
  const other = client ?? (await connect(guide));
  await other.listTools();
  const result: Json = await other.callTool({ name, arguments: args as Record<string, unknown> });
  expect(result.isError, JSON.stringify(result.content)).toBeFalsy();
  return { value: result.structuredContent, text: result.content[0].text };
}

async function refusal(name: string, args: object): Promise<string> {
  const client = await connect(guide);
  await client.listTools();
  const result: Json = await client.callTool({ name, arguments: args as Record<string, unknown> });
  expect(result.isError).toBe(true);
  expect(result.structuredContent).toBeUndefined();
  return result.content[0].text;
}

test('what a later version answers besides is no mistake to a client that listed the tools before', async () => {
  const { tools } = await (await connect(guide)).listTools();
  for (const { outputSchema } of tools) expect(JSON.stringify(outputSchema)).not.toContain('additionalProperties');
});

describe.each(['legacy', 'auto'] as const)('a client that agrees on the protocol as «%s»', (era) => {
  test('lists the tools, and gets a sourced answer, a cell of the model, a plan and a town', async () => {
    const client = await connect(guide, era);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['ask', 'advice', 'plan', 'towns']);
    for (const { description, inputSchema, outputSchema } of tools) {
      expect(description).toBeTruthy();
      expect([inputSchema.type, outputSchema?.type]).toEqual(['object', 'object']);
    }
    const asked = await callAfterListing('ask', { q: 'què necesito per integrar enotun?' }, client);
    expect(asked.value).toMatchObject({ kind: 'answer', service: 'enotum', topic: 'integracio' });
    expect(asked.value.sources[0]).toEqual({ title: expect.any(String), url: expect.stringMatching(/^https:/) });
    expect(asked.text).toContain(asked.value.sources[0].url);
    const cell = { place: '16.000', dimension: 'integracions', level: 'recomanat' };
    const advised = await callAfterListing('advice', cell, client);
    const { text } = content.dimensions.find(({ id }) => id === 'integracions')?.advice['15000-20000']?.recomanat ?? {};
    expect(advised.value.cells).toMatchObject([{ dimension: 'integracions', level: 'recomanat', text }]);
    expect(advised.text).toContain(text);
    const planned = await callAfterListing('plan', { place: 'Tona', answers: { organitzacio: 'una-persona' } }, client);
    expect(planned.value.place).toMatchObject({ town: 'Tona', band: '5000-10000' });
    expect((await callAfterListing('towns', { name: 'tona' }, client)).value.towns).toMatchObject([{ ine: '08283' }]);
  });
});

describe('ask', () => {
  test.for([
    'quins nivells hi ha?',
    'hola',
    'xqzw wqzx',
    'vull fer la diagnosi',
    'com demano el certificat?',
    'què és Localret?',
  ])('whatever is answered to «%s» is what was listed', async (q) => {
    expect((await callAfterListing('ask', { q })).value).toMatchObject({ kind: expect.any(String) });
  });

  test('a model’s answer, a list’s and a portal’s have their sources too', async () => {
    for (const q of ['què és obligatori per a tots?', 'integracions recomanat 16.000 habitants', 'què és Localret?']) {
      expect((await callAfterListing('ask', { q })).value.sources.length, q).toBeGreaterThan(0);
    }
  });
});

describe('advice', () => {
  test('is of all dimensions and levels, when none is said', async () => {
    const { value } = await callAfterListing('advice', { place: 'Tona' });
    expect(value.cells).toHaveLength(content.dimensions.length * 3);
    expect(value.sources.length).toBeGreaterThan(1);
    expect(value.notices.length).toBeGreaterThan(0);
  });

  test.for([
    ['20.000', 20_000, '15000-20000'],
    ['20.001', 20_001, '>20000'],
    ['uns 16 mil habitants', 16_000, '15000-20000'],
    ['10.000', 10_000, '10000-15000'],
    ['08283', 8527, '5000-10000'],
    ['Tonna', 8527, '5000-10000'],
  ] as const)('«%s» is read as the conversation reads it', async ([place, population, band]) => {
    const { value } = await callAfterListing('advice', { place, level: 'obligatori' });
    expect(value.place).toMatchObject({ population, band });
    expect(value.outside).toBe(!placeInBands(content.bands, population).inside);
  });

  test('a place that is none, several or impossible is asked for again', async () => {
    expect(await refusal('advice', { place: 'hola' })).toContain('municipi');
    expect(await refusal('advice', { place: '20' })).toContain('tan petit');
    expect(await refusal('advice', { place: 'Castellar' })).toMatch(/\d{5}/);
    expect(await refusal('advice', { place: 'el consell comarcal d’Osona' })).toContain('consell comarcal');
  });
});

describe('plan', () => {
  test('of a council of which the model does not speak is the list of what is mandatory for it all the same', async () => {
    const { value, text } = await callAfterListing('plan', {
      place: 'Gombrèn',
      answers: {},
      missingTools: ['etram'],
      missingDuties: ['canal-intern'],
    });
    expect(value).toMatchObject({ outside: true, place: { band: '<5000' } });
    const states = new Map(value.list.items.map(({ id, state }: { id: string; state: string }) => [id, state]));
    expect(states.get('etram')).toBe('lack');
    expect(states.get('eacat')).toBe('have');
    expect(states.get('canal-intern')).toBe('lack');
    expect([...value.list.lacking].sort()).toEqual(['canal-intern', 'etram']);
    expect(value.list.toAsk.length).toBeGreaterThan(0);
    expect(text).toContain('e-TRAM');
  });

  test('inside the model there is no such list', async () => {
    const { value } = await callAfterListing('plan', { place: 'Tona', answers: {} });
    expect(value).not.toHaveProperty('list');
  });

  const answers = Object.fromEntries(content.dimensions.map(({ id, steps }) => [id, steps[0]?.id]));

  test('from the lowest step of everything, has what is missing, with actions and sources', async () => {
    const { value, text } = await callAfterListing('plan', { place: '16.000', answers, missingTools: [] });
    const [now] = value.horizons;
    expect(now.items.length).toBeGreaterThan(3);
    for (const { steps } of now.items) expect(steps[0].actions.length).toBeGreaterThan(0);
    expect(now.toFindOut).toEqual([]);
    expect(value).toMatchObject({ approximate: false, of: expect.any(Number) });
    expect(value.sources.length).toBeGreaterThan(5);
    expect(text).toContain('us falta');
  });

  test('supposes nothing that nobody has said', async () => {
    const { value } = await callAfterListing('plan', { place: '16.000', answers: {} });
    expect(value).toMatchObject({ met: 0, of: 0 });
    expect(value.horizons[0].items).toEqual([]);
    expect(value.horizons[0].toFindOut.length).toBeGreaterThan(10);
  });

  test('takes the quick questions of groups, and says that it is approximate', async () => {
    const quick = Object.fromEntries(content.groups.map(({ id, options }) => [id, options[0]?.id]));
    const { value } = await callAfterListing('plan', { place: 'Tona', answers: quick });
    expect(value.approximate).toBe(true);
    expect(value.of).toBeGreaterThan(5);
  });

  test('says what there is when an answer is none of its question', async () => {
    const client = await connect(guide);
    const result: Json = await client.callTool({
      name: 'plan',
      arguments: { place: 'Tona', answers: { organitzacio: 'molt bé' } },
    });
    expect(result.isError).toBe(true);
    expect(result.content[0].text).toContain('una-persona');
  });
});

describe('towns', () => {
  test.for([
    [{ name: 'Sant Sadurni danoia' }, 'Sant Sadurní d’Anoia'],
    [{ name: 'la Bisbal' }, 'Bisbal'],
    [{ comarca: 'el bages' }, 'Manresa'],
  ] as const)('%j', async ([args, name]) => {
    const { value } = await callAfterListing('towns', args);
    const bare = (text: string) => text.replace(/['’]/g, "'");
    expect(bare(value.towns.map((town: Json) => town.name).join())).toContain(bare(name));
    expect(value.sources.length).toBeGreaterThan(0);
  });

  test('of a band are counted all, and listed fifty at most', async () => {
    const { value, text } = await callAfterListing('towns', { band: '<5000' });
    expect(value.total).toBeGreaterThan(500);
    expect(value.towns).toHaveLength(50);
    expect(text).toContain(`${value.total - 50} més`);
    for (const { band } of value.towns) expect(band).toBe('<5000');
  });

  test('none that is asked for, or no such comarca, is told what there is', async () => {
    expect(await refusal('towns', {})).toContain('comarca');
    expect(await refusal('towns', { comarca: 'Mordor' })).toContain('Osona');
    expect((await callAfterListing('towns', { name: 'xqzw' })).value).toMatchObject({ total: 0, towns: [] });
  });
});
