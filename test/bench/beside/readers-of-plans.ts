import type { Content } from '../../../knowledge/content.ts';
import { printRow } from '../table.ts';
import { askAll, type Round } from './ask-all.ts';
import { ours } from './checkout.ts';
import { median } from './median.ts';
import { noLimits } from './no-limits.ts';
import { comeInMany, type Person } from './person.ts';
import { startOurs } from './service.ts';
import { textsOf } from './texts-of.ts';

const rounds = 3;
const turns = 200;
const people = 20;
const readers = 30;
/** Of each reader: more plans than what is kept of those that were written, so that each is written when it is asked for. */
const plansOfEach = 3;
const atOnce = 4;

/** How long a message takes while thirty people fetch the PDF of their plans without end, beside when nobody does. */
export async function printReadersOfPlans(content: Content): Promise<void> {
  const service = await startOurs(ours, noLimits);
  const plans = await publishPlans(content, service.url);
  const chats = await comeInMany(service.url, people);
  const texts = textsOf(content, turns * (rounds + 1) * 2);
  const say = (said: readonly string[]) =>
    askAll(service, said, atOnce, async (text, at) => {
      await chats[at % people]?.say(text);
    });

  const idle: Round[] = [];
  const busy: Round[] = [];
  let fetched = 0;
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    const said = texts.slice(round * 2 * turns, (round + 1) * 2 * turns);
    const quiet = await say(said.slice(0, turns));
    const fetching = fetchWithoutEnd(plans);
    const loud = await say(said.slice(turns));
    fetched += await fetching.stop();
    if (round > 0) {
      idle.push(quiet);
      busy.push(loud);
    }
  }
  for (const person of chats) person.leave();
  await service.stop();

  console.log(
    `\nMessages while ${readers} people fetch PDFs (${fetched} written), ${atOnce} at once; ${rounds} rounds of ${turns} in turn`,
  );
  printRow('', 'nobody', `${readers} readers`, 'as many times');
  for (const [name, of] of [
    ['  p50', ({ p50 }: Round) => p50],
    ['  p99', ({ p99 }: Round) => p99],
  ] as const) {
    const ratio = median(busy.map((each, round) => of(each) / of(idle[round] ?? each)));
    printRow(
      name,
      `${median(idle.map(of)).toFixed(1)} ms`,
      `${median(busy.map(of)).toFixed(1)} ms`,
      `× ${ratio.toFixed(2)}`,
    );
  }
}

/** The addresses of the plans of each reader, without their form. */
async function publishPlans(content: Content, url: string): Promise<string[][]> {
  const [dimension] = content.dimensions;
  const plans: string[][] = [];
  for (const reader of await comeInMany(url, readers)) {
    const addresses: string[] = [];
    await reader.say('', { guide: 'diagnosi', question: 'poblacio', option: '08283' });
    for (const step of dimension?.steps.slice(0, plansOfEach) ?? []) {
      await reader.say('', { guide: 'diagnosi', question: dimension?.id, option: step.id });
      addresses.push(await planOf(reader));
    }
    plans.push(addresses);
    reader.leave();
  }
  return plans;
}

async function planOf(reader: Person): Promise<string> {
  const said = JSON.stringify(await reader.say('', { command: 'plan-summary' }));
  const address = /http:[^"\s]+?\/plans\/[\w-]{32}/.exec(said)?.[0];
  if (!address) throw new Error('there is no plan');
  return address;
}

/** @returns stops, and says how many were given */
function fetchWithoutEnd(plans: readonly string[][]): { stop(): Promise<number> } {
  let isOver = false;
  let given = 0;
  const read = async (addresses: readonly string[]) => {
    for (let at = 0; !isOver; at++) {
      const response = await fetch(`${addresses[at % addresses.length]}.pdf`);
      const { byteLength } = await response.arrayBuffer();
      if (response.ok && byteLength > 0) given += 1;
      else if (response.status !== 503) throw new Error(`a plan is answered with ${response.status}`);
    }
  };
  const reading = Promise.all(plans.map(read));
  return {
    async stop() {
      isOver = true;
      await reading;
      return given;
    },
  };
}
