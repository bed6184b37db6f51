import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { activityFrom, type Connector, startConnector } from './connector.ts';
import { type MessageRoute, startMessageRoute } from './message-route.ts';

const waiting = { pause: async () => {}, random: () => 0 };
/** Ten in the morning in Catalonia. */
const autumn = new Date('2026-11-25T09:00:00Z');
const day = 24 * 3600_000;
const threeMonthsLater = new Date('2027-02-25T09:00:00Z');

interface Chat {
  connector: Connector;
  route: MessageRoute;
  path: string;
  say(text: string): Promise<string>;
}

/** Somebody in Teams who has the plan of Tona. */
async function withPlan(): Promise<Chat> {
  const connector = await startConnector();
  const path = join(temporaryFolder(), 'reminders.sqlite');
  const route = await startMessageRoute({ path, now: () => autumn, outside: { waiting } });
  let count = 0;
  const say = async (text: string) => {
    const before = connector.posted.length;
    await route.send(activityFrom(connector.url, { id: `said-${++count}`, text, timestamp: autumn.toISOString() }));
    return JSON.stringify(connector.posted.slice(before));
  };
  for (const text of ['diagnosi', 'Tona', 'ràpida']) await say(text);
  for (let at = 0; at < 20 && (await say('1')).includes(' de 5'); at++);
  return { connector, route, path, say };
}

/** The service, started again on what it left, at another moment. */
async function laterOn(chat: Chat, now: Date): Promise<MessageRoute> {
  await chat.route.stop();
  chat.connector.posted.length = 0;
  return startMessageRoute({ path: chat.path, now: () => now, outside: { waiting } });
}

const nothing = async (chat: Chat) => {
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(chat.connector.posted).toEqual([]);
};

test('whoever asks for it is written to on the day, though the service was started again, and once', async () => {
  const chat = await withPlan();
  expect(await chat.say("recordamo d'aquí a 3 mesos")).toContain('25 de febrer del 2027');

  // The day before, and before nine in the morning.
  const dayBefore = await laterOn(chat, new Date('2027-02-24T12:00:00Z'));
  await nothing(chat);
  const early = await laterOn({ ...chat, route: dayBefore }, new Date('2027-02-25T07:30:00Z'));
  await nothing(chat);

  const route = await laterOn({ ...chat, route: early }, threeMonthsLater);
  await expect.poll(() => chat.connector.posted.length).toBe(1);
  const said = JSON.stringify(chat.connector.posted);
  expect(said).toContain('Em vas demanar que et recordés el pla');
  expect(said).toContain('Tona');
  expect(chat.connector.posted[0]?.path).toContain('conversation-1');
  await expect.poll(() => route.log.join()).toContain('reminder said');
  expect(route.log.join(), 'names nobody').not.toMatch(/Tona|Secret|conversation-1/);

  await laterOn({ ...chat, route }, threeMonthsLater);
  await nothing(chat);
});

test('who deletes their data, or does not want it any more, is not written to', async () => {
  for (const change of [['esborra les meves dades', 'sí'], ["no m'ho recordis"]]) {
    const chat = await withPlan();
    await chat.say("recorda-m'ho");
    for (const text of change) await chat.say(text);
    await laterOn(chat, threeMonthsLater);
    await nothing(chat);
  }
});

test('a channel that fails is tried again later, for a week; one that no longer knows the bot is not', async () => {
  const chat = await withPlan();
  await chat.say("recorda-m'ho");
  const fails = (status: number) => chat.connector.receptions.push(...Array(4).fill({ status }));
  fails(503);
  const first = await laterOn(chat, threeMonthsLater);
  await expect.poll(() => first.log.join(), { timeout: 5000 }).toContain('reply waits');
  chat.connector.receptions.length = 0;
  fails(503);
  const sixDaysLater = new Date(threeMonthsLater.valueOf() + 6 * day);
  const second = await laterOn({ ...chat, route: first }, sixDaysLater);
  await expect.poll(() => second.log.join(), { timeout: 5000 }).toContain('reply waits');
  expect(second.log.join(), 'it is said once').not.toContain('reminder said');
  chat.connector.receptions.length = 0;
  fails(403);
  const third = await laterOn({ ...chat, route: second }, sixDaysLater);
  await expect.poll(() => third.log.join(), { timeout: 5000 }).toContain('reply given up');
  chat.connector.receptions.length = 0;
  await laterOn({ ...chat, route: third }, sixDaysLater);
  await nothing(chat);
});

test('what no channel has taken for a week is given up; until then it is sent, after a restart too', async () => {
  for (const [days, sent] of [
    [6, 1],
    [8, 0],
  ] as const) {
    const chat = await withPlan();
    await chat.say("recorda-m'ho");
    chat.connector.receptions.push(...Array(4).fill({ status: 503 }));
    const first = await laterOn(chat, threeMonthsLater);
    await expect.poll(() => first.log.join(), { timeout: 5000 }).toContain('reply waits');
    chat.connector.receptions.length = 0;
    const later = new Date(threeMonthsLater.valueOf() + days * day);
    const second = await laterOn({ ...chat, route: first }, later);
    if (sent === 0) await expect.poll(() => second.log.join()).toContain('too old');
    await expect.poll(() => chat.connector.posted.length).toBe(sent);
  }
});

test('whoever deletes their data while their reminder waits is not written to of it', async () => {
  const chat = await withPlan();
  await chat.say("recorda-m'ho");
  chat.connector.receptions.push(...Array(4).fill({ status: 503 }));
  const route = await laterOn(chat, threeMonthsLater);
  await expect.poll(() => route.log.join(), { timeout: 5000 }).toContain('reply waits');
  chat.connector.receptions.push(...Array(100).fill({ status: 503 }));
  for (const text of ['esborra les meves dades', 'sí']) {
    await route.send(activityFrom(chat.connector.url, { id: text, text, timestamp: threeMonthsLater.toISOString() }));
  }
  chat.connector.receptions.length = 0;
  await laterOn({ ...chat, route }, threeMonthsLater);
  await expect.poll(() => JSON.stringify(chat.connector.posted)).toContain('esborrat');
  expect(JSON.stringify(chat.connector.posted)).not.toContain('Em vas demanar');
});
