import { sayAtMessages, sayInThePage } from './ask-service.ts';
import { printAskTime } from './ask-time.ts';
import { type Checkout, ours } from './checkout.ts';
import { printBeside, printHeading } from './print-beside.ts';
import { canMeasureProcesses } from './process-tree.ts';
import { type Service, startEchoBot, startOurs } from './service.ts';
import { startSink } from './sink.ts';

const rounds = 5;
const question = 'quant costa el T-CAT?';
const open = { ALLOW_UNAUTHENTICATED_MESSAGES: '1' };

interface Cost {
  cpu: number;
  memory: number;
}

/** What it costs to start, until it is ready and has answered a first question: in the page, and as Teams asks. */
export async function printStartCost(against: Checkout | null): Promise<void> {
  console.log('\nA start, until ready and a first question is answered');
  if (!canMeasureProcesses) return console.log('  skipped: only Linux says what a process and its children have cost');
  const sink = await startSink();
  const inThePage = (checkout: Checkout) => costOf(startOurs(checkout), ({ url }) => sayInThePage(url, question));
  const asTeams = (starting: Promise<Service>) => costOf(starting, ({ url }) => sayAtMessages(url, sink.url, question));
  const checkouts = against ? [ours, against] : [ours];
  // What a start leaves prepared for the next is there for all of those that are measured.
  for (const checkout of checkouts) await (await startOurs(checkout)).stop('in good order');

  const page = new Map(checkouts.map((checkout) => [checkout, [] as Cost[]]));
  const messages = new Map(checkouts.map((checkout) => [checkout, [] as Cost[]]));
  const echo: Cost[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const checkout of checkouts) page.get(checkout)?.push(await inThePage(checkout));
    for (const checkout of checkouts) messages.get(checkout)?.push(await asTeams(startOurs(checkout, open)));
    echo.push(await asTeams(startEchoBot()));
  }
  sink.close();

  printHeading(against);
  for (const [where, costs] of [
    ['in the page', page],
    ['at /api/messages', messages],
  ] as const) {
    for (const [what, unit, of] of [
      ['processor', 'ms', ({ cpu }: Cost) => cpu],
      ['memory', 'MB', ({ memory }: Cost) => memory],
    ] as const) {
      const figure = (measured: readonly Cost[] = []) => measured.map(of);
      printBeside(`${what}, ${where}`, unit, {
        ours: figure(costs.get(ours)),
        against: against && figure(costs.get(against)),
        echo: figure(echo),
      });
    }
  }
  await printAskTime(against);
}

async function costOf(starting: Promise<Service>, ask: (service: Service) => Promise<void>): Promise<Cost> {
  const service = await starting;
  try {
    await ask(service);
    return service.measure();
  } finally {
    await service.stop();
  }
}
