import type { Content } from '../../../knowledge/content.ts';
import { askAll, type Round } from './ask-all.ts';
import { sayAtMessages } from './ask-service.ts';
import { type Checkout, ours } from './checkout.ts';
import { corpus } from './corpus.ts';
import { printBeside, printHeading } from './print-beside.ts';
import { canMeasureProcesses } from './process-tree.ts';
import { startEchoBot, startOurs } from './service.ts';
import { startSink } from './sink.ts';

const rounds = 5;
const turns = 200;
const people = 50;
const atOnce = 16;

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
      const result = await askAll(service, said, atOnce, (text, at) =>
        sayAtMessages(service.url, sink.url, text, at % people),
      );
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
