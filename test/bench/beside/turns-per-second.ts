import type { Content } from '../../../knowledge/content.ts';
import { sayAtMessages } from './ask-service.ts';
import { type Checkout, ours } from './checkout.ts';
import { corpus } from './corpus.ts';
import { printBeside, printHeading } from './print-beside.ts';
import { canMeasureProcesses } from './process-tree.ts';
import { type Service, startEchoBot, startOurs } from './service.ts';
import { startSink } from './sink.ts';

const rounds = 5;
const turns = 200;
const people = 50;
const atOnce = 16;

interface Round {
  /** Turns a second. */
  rate: number;
  /** Milliseconds of processor time a turn. */
  cpu: number;
  /** Milliseconds that the slowest in a hundred waits. */
  p99: number;
}

/** Turns a second at `/api/messages`, beside a bot that only repeats what it hears. */
export async function printTurnsPerSecond(content: Content, against: Checkout | null): Promise<void> {
  const sink = await startSink();
  const open = { ALLOW_UNAUTHENTICATED_MESSAGES: '1' };
  const services = {
    ours: await startOurs(ours, open),
    echo: await startEchoBot(),
    ...(against && { against: await startOurs(against, open) }),
  };
  const texts = corpus(content, turns * (rounds + 1) * 2).flatMap((conversation) =>
    conversation.flatMap((input) => (input.type === 'message' && input.text !== '' ? [input.text] : [])),
  );
  const measured: Record<string, Round[]> = { ours: [], echo: [], against: [] };
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    const said = texts.slice(round * turns, (round + 1) * turns);
    for (const [who, service] of Object.entries(services)) {
      const result = await talk(service, sink.url, said);
      if (round > 0) measured[who]?.push(result);
    }
  }
  for (const service of Object.values(services)) await service.stop();
  sink.close();

  console.log(`\nTurns at /api/messages, ${people} people, ${atOnce} at once; ${rounds} rounds of ${turns} in turn`);
  printHeading(against);
  const print = (name: string, unit: string, of: (round: Round) => number) => {
    const figure = (who: string) => (measured[who] ?? []).map(of);
    printBeside(name, unit, { ours: figure('ours'), against: against && figure('against'), echo: figure('echo') });
  };
  print('turns a second', '', ({ rate }) => rate);
  if (canMeasureProcesses) print('processor time of a turn', 'ms', ({ cpu }) => cpu);
  print('p99', 'ms', ({ p99 }) => p99);
}

/** Says every text, a few at once, each person waiting for their answer. */
async function talk(service: Service, serviceUrl: string, texts: readonly string[]): Promise<Round> {
  const cpu = () => (canMeasureProcesses ? service.measure().cpu : 0);
  const waits: number[] = [];
  const left = texts.entries();
  const work = async () => {
    for (const [at, text] of left) {
      const asked = performance.now();
      await sayAtMessages(service.url, serviceUrl, text, at % people);
      waits.push(performance.now() - asked);
    }
  };
  const [begun, before] = [performance.now(), cpu()];
  await Promise.all(Array.from({ length: atOnce }, work));
  const [time, spent] = [performance.now() - begun, cpu() - before];
  waits.sort((a, b) => a - b);
  return {
    rate: texts.length / (time / 1000),
    cpu: spent / texts.length,
    p99: waits[Math.floor(waits.length * 0.99)] ?? 0,
  };
}
