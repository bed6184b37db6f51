import { describe, expect, test } from 'vitest';
import { planOfTab, tabLink } from '../../bot/teams/tab/tab-address.ts';
import { sentences } from '../../locales/sentences.ts';
import { realKnowledge } from '../bot/real-knowledge.ts';
import { sharedGuide, startGuide } from '../bot/start-guide.ts';
import { activityFrom, startConnector } from './connector.ts';

const { content } = realKnowledge;
const env = {
  ALLOW_UNAUTHENTICATED_MESSAGES: '1',
  PUBLIC_URL: 'https://xat.exemple.cat',
  TEAMS_APP_ID: '11111111-2222-3333-4444-555555555555',
};
let time = new Date();
const guide = sharedGuide({ env, now: () => time });
let said = 0;

/** Every button of what is posted for these taps, in Teams. */
async function buttonsAfter(at: { url: string }, values: object[], channelId = 'msteams') {
  const connector = await startConnector();
  const conversation = { id: `conversation-${said}`, conversationType: 'personal' };
  for (const value of values) {
    said += 1;
    const activity = activityFrom(connector.url, { id: `${said}`, text: undefined, value, conversation, channelId });
    const body = JSON.stringify(activity);
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${at.url}/api/messages`, { method: 'POST', headers, body })).status).toBe(200);
  }
  return actionsIn(connector.posted.map(({ activity }) => activity));
}

function actionsIn(value: unknown): { title: string; url: string }[] {
  if (Array.isArray(value)) return value.flatMap(actionsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, title, url } = value as { type?: string; title: string; url: string };
  return [...(type === 'Action.OpenUrl' ? [{ title, url }] : []), ...Object.values(value).flatMap(actionsIn)];
}

const plan = [
  { guide: 'diagnosi', question: 'poblacio', option: '08283' },
  { guide: 'diagnosi', question: 'organitzacio', option: 'una-persona' },
  { command: 'plan-summary' },
];

/** The plan that the button of the card opens, as Teams would say it to the tab. */
async function planOfCard(values: object[] = plan): Promise<string> {
  const buttons = await buttonsAfter(guide, values);
  const link = new URL(buttons.find(({ url }) => url.startsWith('https://teams.microsoft.com/'))?.url ?? '');
  expect(link.pathname).toBe(`/l/entity/${env.TEAMS_APP_ID}/pla`);
  return JSON.parse(link.searchParams.get('context') ?? '{}').subEntityId;
}

describe('the card of a plan', () => {
  test('opens the tab for that very plan, and its page where there is no Teams', async () => {
    const buttons = await buttonsAfter(guide, plan);
    const [link, ...more] = buttons.map(({ url }) => url).filter((url) => url.includes('/l/entity/'));
    expect(more).toEqual([]);
    const id = JSON.parse(new URL(link ?? '').searchParams.get('context') ?? '{}').subEntityId;
    expect(buttons.map(({ url }) => url)).toContain(`https://xat.exemple.cat/plans/${id}.docx`);
    expect(new URL(link ?? '').searchParams.get('webUrl')).toBe(`https://xat.exemple.cat/teams/pla?plan=${id}`);
  });

  test('opens none in another channel, nor where Teams could not reach the tab', async () => {
    const toTab = (all: { url: string }[]) => all.filter(({ url }) => url.includes('teams'));
    expect(toTab(await buttonsAfter(guide, plan, 'webchat'))).toEqual([]);
    const { PUBLIC_URL, ...without } = env;
    expect(toTab(await buttonsAfter(await startGuide({ env: without }), plan))).toEqual([]);
    const { TEAMS_APP_ID, ...unnamed } = env;
    expect(toTab(await buttonsAfter(await startGuide({ env: unnamed }), plan))).toEqual([]);
  });
});

describe('the tab', () => {
  const open = (query: string, headers = {}) => fetch(`${guide.url}/teams/pla${query}`, { headers });

  test('has the picture and every row of the table, under either of the names that Teams gives to the plan', async () => {
    const id = await planOfCard();
    for (const query of [`?plan=${id}&sub=%7BsubEntityId%7D`, `?plan=%7Bpage.subPageId%7D&sub=${id}`]) {
      const response = await open(query);
      expect(response.status).toBe(200);
      const page = await response.text();
      expect(page).toContain(`src="/plans/${id}.png"`);
      expect(page).toContain('<h1>Tona</h1>');
      for (const { title } of content.dimensions) expect(page).toContain(title.replace(/'/g, '&#39;'));
      expect(page).toContain(sentences('ca')('document.table.heading'));
    }
  });

  test('may be framed by Microsoft’s programs and by nobody else, and is kept by nobody', async () => {
    const { headers } = await open('');
    const [, framers = ''] = /frame-ancestors ([^;]+)/.exec(headers.get('content-security-policy') ?? '') ?? [];
    expect(framers).toContain('https://teams.microsoft.com');
    expect(
      framers
        .split(' ')
        .filter((each) => !/^'self'$|^https:\/\/(\*\.)?[a-z0-9.]*(microsoft|office|microsoft365)\b/.test(each)),
    ).toEqual([]);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
  });

  test('opened for no plan says how to get one, in the language of the browser', async () => {
    expect(await (await open('', { 'accept-language': 'es' })).text()).toContain('Haz el diagnóstico');
    expect(await (await open('?plan={page.subPageId}&sub={subEntityId}')).text()).toContain('Fes la diagnosi');
  });

  test('says so when the plan is unknown, or no longer there', async () => {
    expect((await open(`?plan=${'x'.repeat(32)}`)).status).toBe(404);
    const id = await planOfCard();
    const before = time;
    time = new Date(time.valueOf() + 73 * 3600_000);
    const gone = await open(`?plan=${id}`);
    time = before;
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain('caducat');
  });

  test('an id is one of ours, or none', () => {
    for (const plan of ['', 'x', '../../../etc/passwd', 'x'.repeat(33), undefined, ['x'.repeat(32)]]) {
      expect(planOfTab({ plan })).toBeNull();
    }
    expect(tabLink('app', 'https://a.cat', 'id', 'El pla')).toContain('label=El%20pla');
  });
});

test('the list of a town outside the model is there too, with every tool and duty', async () => {
  const [gosol] = content.towns.filter(({ name }) => name === 'Gósol');
  const id = await planOfCard([
    { guide: 'diagnosi', question: 'poblacio', option: gosol?.code },
    { command: 'plan-summary' },
  ]);
  const page = await (await fetch(`${guide.url}/teams/pla?plan=${id}`)).text();
  expect(page).toContain('<h1>Gósol</h1>');
  expect(page).toContain(`src="/plans/${id}.png"`);
  for (const { title } of content.mandatory) expect(page).toContain(title.replace(/'/g, '&#39;'));
  expect(page).toMatch(/<td>(ho teniu|us falta|no se sap)/);
});

test('where a plan stands is said as on its card', async () => {
  const page = await (await fetch(`${guide.url}/teams/pla?plan=${await planOfCard()}`)).text();
  expect(page).toMatch(/<td>(obligatori|recomanat|avançat|us falta|no se sap)/);
});
