import type { Content } from '../../../knowledge/content.ts';
import { askAll, type Round } from './ask-all.ts';
import { type Checkout, ours } from './checkout.ts';
import { noLimits } from './no-limits.ts';
import { comeInMany } from './person.ts';
import { printBeside, printHeading } from './print-beside.ts';
import { canMeasureProcesses } from './process-tree.ts';
import { startOurs } from './service.ts';
import { textsOf } from './texts-of.ts';

const rounds = 5;
const turns = 300;
const people = 200;
const atOnce = 16;

/** Turns a second in the page, each until its answer has come by the socket, while two hundred chats are open. */
export async function printOpenChats(content: Content, against: Checkout | null): Promise<void> {
  const texts = textsOf(content, turns * (rounds + 1));
  const services = await Promise.all(
    (against ? [ours, against] : [ours]).map(async (checkout) => {
      const service = await startOurs(checkout, noLimits);
      return { checkout, service, chats: await comeInMany(service.url, people), measured: [] as Round[] };
    }),
  );
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    const said = texts.slice(round * turns, (round + 1) * turns);
    for (const { service, chats, measured } of services) {
      const result = await askAll(service, said, atOnce, async (text, at) => {
        await chats[at % people]?.say(text);
      });
      if (round > 0) measured.push(result);
    }
  }
  for (const { service, chats } of services) {
    for (const chat of chats) chat.leave();
    await service.stop();
  }

  console.log(`\nTurns in the page, ${people} open chats, ${atOnce} at once; ${rounds} rounds of ${turns} in turn`);
  printHeading(against);
  const print = (name: string, unit: string, of: (round: Round) => number) => {
    const figure = (checkout: Checkout | null) =>
      services.find((each) => each.checkout === checkout)?.measured.map(of) ?? [];
    printBeside(name, unit, { ours: figure(ours), against: against && figure(against) });
  };
  print('turns a second', '', ({ rate }) => rate);
  if (canMeasureProcesses) print('processor time of a turn', 'ms', ({ cpu }) => cpu);
  print('p50', 'ms', ({ p50 }) => p50);
  print('p99', 'ms', ({ p99 }) => p99);
}
