import { join } from 'node:path';
import { printRow } from '../table.ts';
import { ours } from './checkout.ts';
import { median } from './median.ts';
import { noLimits } from './no-limits.ts';
import { comeInMany } from './person.ts';
import { canMeasureProcesses } from './process-tree.ts';
import { type Service, startOurs } from './service.ts';

const rounds = 2;
const sockets = 1000;
const conversations = 10_000;
const warmUp = 500;
const atOnce = 16;
/** Milliseconds: what the work of opening them left behind is swept meanwhile. */
const rest = 5000;
const sweeper = join(import.meta.dirname, 'sweep-on-signal.cjs');

/** What a thousand open chats, and ten thousand conversations that have begun and gone, take of the memory of a service. */
export async function printMemoryOfMany(): Promise<void> {
  console.log(`\nMemory of the service; ${rounds} services of each`);
  if (!canMeasureProcesses) return console.log('  skipped: only Linux says what a process takes');
  const open: number[] = [];
  const begun: number[] = [];
  const heaps = { open: [] as number[], begun: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const grown = await grownBy(async ({ url }) => {
      await comeInMany(url, sockets);
    });
    open.push(grown.memory);
    heaps.open.push(grown.heap);
    const known = await grownBy(({ url }) => begin(url, conversations));
    begun.push(known.memory);
    heaps.begun.push(known.heap);
  }
  printRow('', 'process', 'what is live');
  const mb = (values: readonly number[]) => `${median(values).toFixed(1)} MB`;
  printRow(`  ${sockets.toLocaleString('en')} open chats`, mb(open), mb(heaps.open));
  printRow(`  ${conversations.toLocaleString('en')} known conversations`, mb(begun), mb(heaps.begun));
}

/** Megabytes that a service grows by, as the system sees it and of what it still uses; it has been warmed up with a few before. */
async function grownBy(work: (service: Service) => Promise<void>) {
  const service = await startOurs(ours, { ...noLimits, NODE_OPTIONS: `--require=${sweeper}` });
  try {
    await begin(service.url, warmUp);
    const before = await memoryOf(service);
    await work(service);
    const after = await memoryOf(service);
    return { memory: after.memory - before.memory, heap: after.heap - before.heap };
  } finally {
    await service.stop();
  }
}

async function memoryOf(service: Service) {
  await new Promise((resolve) => setTimeout(resolve, rest));
  const { memory } = service.measure();
  service.signal('SIGUSR2');
  const text = await (await fetch(`${service.url}/metrics`)).text();
  const figure = (name: string) => Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1]);
  return { memory, heap: (figure('nodejs_heap_size_used_bytes') + figure('nodejs_external_memory_bytes')) / 1024 ** 2 };
}

/** So many conversations that begin, and whose people leave. */
async function begin(url: string, many: number): Promise<void> {
  const left = Array.from({ length: many }).values();
  const post = async (path: string, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const response = await fetch(url + path, { method: 'POST', headers, body: '{}' });
    if (!response.ok) throw new Error(`${path} answers ${response.status}`);
    return (await response.json()) as { token: string };
  };
  const work = async () => {
    for (const _ of left) {
      const { token } = await post('/v3/directline/tokens/generate');
      await post('/v3/directline/conversations', token);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
