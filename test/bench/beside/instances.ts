import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Content } from '../../../knowledge/content.ts';
import { findPostgres } from '../../storage/postgres/find-postgres.js';
import { startPostgres } from '../../storage/postgres/start-postgres.ts';
import { printRow } from '../table.ts';
import { askAll, type Round } from './ask-all.ts';
import { ours } from './checkout.ts';
import { median } from './median.ts';
import { noLimits } from './no-limits.ts';
import { onExit } from './on-exit.ts';
import { comeIn, type Person } from './person.ts';
import { canMeasureProcesses, measureTree } from './process-tree.ts';
import { type Service, startOurs } from './service.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { textsOf } from './texts-of.ts';

const counts = [1, 2, 3];
const rounds = 5;
const turns = 200;
const people = 48;
const atOnce = 16;

interface Group {
  count: number;
  services: Service[];
  chats: Person[];
  measured: (Round & { database: number })[];
}

/**
 * Turns a second of one, two and three instances on one PostgreSQL, as it comes but in memory of its own: each person's socket is on one
 * instance and what they say goes to the next.
 */
export async function printInstances(content: Content): Promise<void> {
  console.log('\nTurns in the page, with one, two and three instances on one PostgreSQL');
  if (!findPostgres()) return console.log('  skipped: there is no PostgreSQL here');
  const folder = temporaryFolder();
  // PostgreSQL does not run as root.
  chmodSync(folder.path, 0o755);
  const postgres = await startPostgres(join(folder.path, 'cluster'), { settings: {} });
  onExit(() => endKeeper(postgres.keeper));
  const groups: Group[] = [];
  for (const count of counts) groups.push(await startGroup(postgres.url, count));
  const texts = textsOf(content, turns * (rounds + 1));
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    for (const group of groups) {
      const said = texts.slice(round * turns, (round + 1) * turns);
      const before = cpuOf(postgres.pid);
      const result = await askAll(together(group.services), said, atOnce, async (text, at) => {
        await group.chats[at % people]?.say(text);
      });
      const database = (cpuOf(postgres.pid) - before) / turns;
      if (round > 0) group.measured.push({ ...result, database });
    }
  }
  for (const { services, chats } of groups) {
    for (const chat of chats) chat.leave();
    for (const service of services) await service.stop();
  }
  endKeeper(postgres.keeper);

  console.log(`  ${people} open chats, ${atOnce} at once; ${rounds} rounds of ${turns} in turn`);
  printRow('', ...counts.map((count) => `${count}`), ...counts.slice(1).map((count) => `${count} to 1`));
  const print = (name: string, unit: string, of: (round: Group['measured'][number]) => number) => {
    const figures = groups.map(({ measured }) => measured.map(of));
    const ratios = figures
      .slice(1)
      .map((figure) => median(figure.map((value, round) => value / (figures[0]?.[round] ?? value))));
    const shown = figures.map((figure) => `${median(figure).toFixed(1)} ${unit}`.trim());
    printRow(`  ${name}`, ...shown, ...ratios.map((ratio) => `× ${ratio.toFixed(2)}`));
  };
  print('turns a second', '', ({ rate }) => rate);
  if (canMeasureProcesses) {
    print('processor time of a turn', 'ms', ({ cpu }) => cpu);
    print('of PostgreSQL, besides', 'ms', ({ database }) => database);
  }
  print('p50', 'ms', ({ p50 }) => p50);
  print('p99', 'ms', ({ p99 }) => p99);
}

async function startGroup(url: string, count: number): Promise<Group> {
  const database = `instances_${count}`;
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`create database ${database}`);
  await client.end();
  const env = { ...noLimits, DATABASE_URL: url.replace(/\/postgres$/, `/${database}`) };
  const services: Service[] = [];
  for (let at = 0; at < count; at++) services.push(await startOurs(ours, env));
  const urlOf = (at: number) => services[at % count]?.url ?? '';
  const chats: Person[] = [];
  for (let at = 0; at < people; at++) chats.push(await comeIn(urlOf(at), urlOf(at + 1)));
  return { count, services, chats, measured: [] };
}

/** Several as one that is measured. */
function together(services: readonly Service[]): Pick<Service, 'measure'> {
  return {
    measure() {
      const all = services.map((service) => service.measure());
      return {
        cpu: all.reduce((sum, { cpu }) => sum + cpu, 0),
        memory: all.reduce((sum, { memory }) => sum + memory, 0),
      };
    },
  };
}

/** Milliseconds of processor time until now of the server and of those that it has started for its clients. */
function cpuOf(pid: number): number {
  return canMeasureProcesses ? measureTree(pid).cpu : 0;
}

function endKeeper(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}
