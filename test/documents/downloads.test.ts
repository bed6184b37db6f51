import { describe, expect, test } from 'vitest';
import { forms } from '../../bot/documents/published-plan.ts';
import { activitiesOf, openConversation, post, type Session } from '../bot/direct-line/client.ts';
import { type Guide, sharedGuide, startGuide } from '../bot/start-guide.ts';
import { content } from './dated-plans.ts';
import { readDocx } from './read-docx.ts';

let time = new Date('2026-11-25T10:00:00Z');
const guide = sharedGuide({ now: () => time, env: { DOCUMENT_HOURS: '2' } });

async function tap(at: Pick<Guide, 'url'>, session: Session, value: object): Promise<void> {
  const { status } = await post(at, session, { type: 'message', value, from: { id: 'me' } });
  expect(status).toBe(200);
}

interface Element {
  type: string;
  url?: string;
  altText?: string;
  title?: string;
  text?: string;
}

/** Every object inside a card, at any depth. */
function elementsOf(card: unknown): Element[] {
  if (Array.isArray(card)) return card.flatMap(elementsOf);
  if (typeof card !== 'object' || card === null) return [];
  return [card as Element, ...Object.values(card).flatMap(elementsOf)];
}

/** Says that it is Tona, asks for the plan, and gives what is in its card. */
async function askForPlan(
  at: Pick<Guide, 'url'>,
  command = 'plan-summary',
): Promise<{ session: Session; elements: Element[] }> {
  const session = await openConversation(at);
  await tap(at, session, { guide: 'diagnosi', question: 'poblacio', option: '08283' });
  const [dimension] = content.dimensions;
  await tap(at, session, { guide: 'diagnosi', question: dimension?.id, option: dimension?.steps[1]?.id });
  const { watermark } = await activitiesOf(at, session);
  await tap(at, session, { command });
  const { activities } = await activitiesOf(at, session, watermark);
  return { session, elements: elementsOf(activities.filter(({ from }) => from.role === 'bot')) };
}

/** The address of the picture, and of the other forms beside it. */
function addressIn(elements: readonly Element[]): string {
  const address = elements.find(({ type }) => type === 'Image')?.url ?? '';
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/plans\/[\w-]{32}\.png$/);
  return address.replace(/\.png$/, '');
}

describe('a plan', () => {
  test('shows its picture, told in words too, and links to its documents', async () => {
    const { elements } = await askForPlan(guide);
    const address = addressIn(elements);
    const [image] = elements.filter(({ type }) => type === 'Image');
    for (const { title } of content.dimensions) expect(image?.altText).toContain(title);
    const links = elements.filter(({ type }) => type === 'Action.OpenUrl').map(({ url }) => url);
    const forPeople = ['docx', 'pdf', 'full.pdf', 'ics', 'pdf#copia'];
    expect(links).toEqual(forPeople.map((form) => `${address}.${form}`));
    // No table repeats the picture.
    expect(elements.filter(({ type }) => type === 'Table')).toEqual([]);
  });

  test('has the links in its whole form too', async () => {
    const { elements } = await askForPlan(guide, 'plan');
    expect(elements.filter(({ type }) => type === 'Action.OpenUrl')).toHaveLength(5);
  });

  test.each([
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'attachment'],
    ['pdf', 'application/pdf', 'attachment'],
    ['json', 'application/json; charset=utf-8', 'attachment'],
    ['png', 'image/png', 'inline'],
    ['ics', 'text/calendar; charset=utf-8; method=PUBLISH', 'attachment'],
    ['full.pdf', 'application/pdf', 'attachment', 'pla-eadmin-tona-full.pdf'],
  ])('is given as %s, to be kept by nobody else', async (form, type, disposition, name = `pla-eadmin-tona.${form}`) => {
    const response = await fetch(`${addressIn((await askForPlan(guide)).elements)}.${form}`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': type,
      'content-disposition': `${disposition}; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (form === 'docx') expect(readDocx(bytes).text).toContain('Tona');
    if (form === 'pdf') expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    if (form === 'png') expect(Buffer.from(bytes.subarray(1, 4)).toString()).toBe('PNG');
    if (form === 'json') {
      const plan = JSON.parse(Buffer.from(bytes).toString());
      expect(plan).toMatchObject({ council: { name: 'Tona' }, date: '2026-11-25' });
      expect(plan.dimensions[0].step).toBe(content.dimensions[0]?.steps[1]?.id);
    }
  });

  test('has another address each time that it is asked for', async () => {
    const addresses = await Promise.all([askForPlan(guide), askForPlan(guide)]);
    expect(new Set(addresses.map(({ elements }) => addressIn(elements))).size).toBe(2);
  });

  test('is at the public address, when there is one', async () => {
    const behind = await startGuide({ env: { PUBLIC_URL: 'https://xat.exemple.cat' } });
    const { elements } = await askForPlan(behind);
    for (const { url } of elements.filter(({ type }) => type === 'Image' || type === 'Action.OpenUrl')) {
      expect(url).toMatch(/^https:\/\/xat\.exemple\.cat\/plans\//);
    }
  });
});

describe('there is no document', () => {
  const expectPage = async (address: string, status: number) => {
    for (const form of forms) {
      const response = await fetch(`${address}.${form}`);
      expect(response.status, form).toBe(status);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      const page = await response.text();
      expect(page).toContain('<html lang="ca">');
      expect(page).not.toContain('Tona');
    }
  };

  test('once it has expired: 410 at first, and 404 when it has been deleted', async () => {
    const before = time;
    const address = addressIn((await askForPlan(guide)).elements);
    expect((await fetch(`${address}.json`)).status).toBe(200);
    time = new Date(before.valueOf() + 2 * 3600_000 - 1);
    expect((await fetch(`${address}.json`)).status).toBe(200);
    time = new Date(before.valueOf() + 2 * 3600_000);
    await expectPage(address, 410);
    time = before;
  });

  test('once the person has their data deleted, even if somebody had just looked at it', async () => {
    const { session, elements } = await askForPlan(guide);
    const address = addressIn(elements);
    for (const form of forms) expect((await fetch(`${address}.${form}`)).status).toBe(200);
    await tap(guide, session, { command: 'delete-data-now' });
    await expectPage(address, 404);
  });

  test('and those of others are still there', async () => {
    const mine = await askForPlan(guide);
    const others = addressIn((await askForPlan(guide)).elements);
    await tap(guide, mine.session, { command: 'delete-data-now' });
    expect((await fetch(`${others}.json`)).status).toBe(200);
  });

  test.each([
    ['an id that was never given', `${'A'.repeat(32)}`],
    ['a short one', 'abc'],
    ['a path out of the folder', '..%2F..%2Fpackage'],
    ['a query', "x' or '1'='1"],
    ['nothing', ''],
  ])('under %s', async (_name, id) => {
    await expectPage(`${guide.url}/plans/${encodeURI(id)}`, 404);
  });

  test('in a form that is not one of ours', async () => {
    const address = addressIn((await askForPlan(guide)).elements);
    for (const file of [`${address}.exe`, address, `${address}.docx.exe`, `${address}.PDF`]) {
      expect((await fetch(file)).status).toBe(404);
    }
  });
});

test('ids are long, and no two are alike', async () => {
  const addresses = await Promise.all(Array.from({ length: 6 }, () => askForPlan(guide)));
  const ids = addresses.map(({ elements }) => addressIn(elements).split('/').at(-1) ?? '');
  for (const id of ids) expect(Buffer.from(id, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
  expect(new Set(ids.map((id) => id.slice(0, 8))).size).toBe(ids.length);
});
