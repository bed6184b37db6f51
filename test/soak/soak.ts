import { setTimeout as wait } from 'node:timers/promises';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { loadContent } from '../../knowledge/load/load-content.ts';
import { median } from '../bench/beside/median.ts';
import { textsOf } from '../bench/beside/texts-of.ts';
import { startKilledService } from './killed-service.ts';
import { createMirror } from './mirror.ts';
import { createSoakWatch } from './soak-watch.ts';
import { startChannel, talkInTeams } from './talk-in-teams.ts';
import { talkInThePage } from './talk-in-the-page.ts';

/*
 * People talk at random over both channels for as long as it is asked, and the service is killed each minute; then, for a third of that
 * time, it is left alone. It ends with 1 when something went wrong that was not of a kill, or when its memory grows.
 */
const people = 100;
const texts = 4000;
const minute = 60_000;
/** Milliseconds between what one person says and the next thing. */
const pauses = { least: 3000, most: 9000 };
/** Seconds of its life at which memory is compared: it has been read in by then, and there are as many of each life. */
const comparedAge = { from: 25, until: 55 };
const mostGrowth = 1.1;
const look = 1000;

const minutesOf = (value: string) => {
  const minutes = Number(value);
  if (minutes >= 1 && minutes <= 10_000) return minutes;
  throw new InvalidArgumentError('minutes, 1 or more.');
};
const command = new Command('npm run soak --')
  .description('A hundred conversations at random over both channels, with a kill each minute.')
  .option('--minutes <minutes>', 'how long it is killed', minutesOf, 10)
  .option('--log <file>', 'keep what the service logs')
  .exitOverride();

async function soak(): Promise<boolean> {
  const { minutes, log = null } = command.parse().opts<{ minutes: number; log?: string }>();
  const content = loadContent();
  const said = textsOf(content, texts);
  const service = await startKilledService(log);
  const mirror = createMirror(createKnowledge(content), service.url);
  const channel = await startChannel();
  const watch = createSoakWatch(service.isOfAKill);
  const talk = {
    url: service.url,
    watch,
    mirror,
    nextText: () => said[Math.floor(Math.random() * said.length)] ?? '',
    pause: () => pauses.least + Math.random() * (pauses.most - pauses.least),
  };
  const talking = Promise.all(
    Array.from({ length: people }, (_, index) =>
      index % 2 === 0 ? talkInThePage(talk) : talkInTeams(`person-${index}`, channel, talk),
    ),
  );

  const lives: { age: number; memory: number }[][] = [[]];
  const looking = setInterval(() => {
    const measured = service.measure();
    if (measured) lives.at(-1)?.push(measured);
  }, look);
  const kills = Math.max(1, Math.round(minutes));
  for (let kill = 0; kill < kills; kill++) {
    await wait((minutes / kills) * minute);
    await service.killAndStart();
    lives.push([]);
  }
  await wait(Math.max(minute, (minutes / 3) * minute));
  watch.isOver = true;
  clearInterval(looking);
  await talking;
  await mirror.close();
  channel.close();
  service.stop();

  // The last life is the one that was left alone.
  const alone = lives.pop() ?? [];
  const ofAge = (life: typeof alone) =>
    life.filter(({ age }) => age >= comparedAge.from && age <= comparedAge.until).map(({ memory }) => memory);
  const killed = lives.map((life) => median(ofAge(life))).filter((memory) => !Number.isNaN(memory));
  const grown = thirds(killed);
  const whole = alone.filter(({ age }) => age >= comparedAge.from).map(({ memory }) => memory);
  const grownAlone = thirds(whole);
  const logged = service.errors;
  console.log(
    [
      `${people} conversations for ${minutes} minutes with ${kills} kills, and ${(Math.max(1, minutes / 3)).toFixed(1)} minutes left alone`,
      `answers checked            ${watch.checked}`,
      `went wrong, of the kills   ${watch.wrongOfKills}`,
      `went wrong, of nothing     ${watch.errors.length}`,
      `errors in its log          ${logged.length}`,
      `memory at the same age     ${show(grown)}, of ${killed.length} lives`,
      `memory left alone          ${show(grownAlone)}, of ${whole.length} looks`,
    ].join('\n'),
  );
  for (const wrong of [...watch.errors, ...logged].slice(0, 20)) console.log(wrong);
  return (
    watch.errors.length === 0 && logged.length === 0 && grown.ratio <= mostGrowth && grownAlone.ratio <= mostGrowth
  );
}

/** The middle of the last third beside that of the first. */
function thirds(values: readonly number[]) {
  const third = Math.max(1, Math.floor(values.length / 3));
  const [first, last] = [median(values.slice(0, third)), median(values.slice(-third))];
  return { first, last, ratio: last / first };
}

function show({ first, last, ratio }: ReturnType<typeof thirds>): string {
  return `${first.toFixed(1)} MB, then ${last.toFixed(1)} MB (× ${ratio.toFixed(3)})`;
}

try {
  process.exit((await soak()) ? 0 : 1);
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  console.error(error);
  process.exit(1);
}
