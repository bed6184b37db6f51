import { settingNames } from './setting-names.ts';
import { slipsBetween } from './slips-between.ts';

/** What may be in a `.env` for others who read it: Docker Compose, Node, PostgreSQL's client, the network. */
const ofOthers = /^(COMPOSE|DOCKER|NODE|NPM|UV|LC|SSL)_|^PG[A-Z]+$|^(HTTPS?|NO|ALL)_PROXY$|^(TZ|LANG|PATH)$/i;

/** Letters: shorter names of the environment resemble ours by chance. */
const longEnough = 6;

/**
 * A sentence for each setting that nobody reads, as it is spelt: those of a file that are not known, and those of the environment, where most
 * is of others, that are one slip from one of ours.
 * @param fromFile the names that the file of settings says
 */
export function misspeltSettings(
  fromFile: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  const inFile = fromFile
    .filter((name) => !isKnown(name))
    .flatMap((name) => {
      const near = nearest(name, name.length < longEnough ? 1 : 2);
      if (near) return [`Avís: a .env hi ha ${name}, que no conec: volies dir ${near}?`];
      return ofOthers.test(name) ? [] : [`Avís: a .env hi ha ${name}, que no conec. Totes són a .env.example.`];
    });
  const inEnvironment = Object.keys(env)
    .filter((name) => !isKnown(name) && !fromFile.includes(name) && name.length >= longEnough)
    .flatMap((name) => {
      const near = nearest(name, 1);
      return near && env[near] === undefined
        ? [`Avís: a l’entorn hi ha ${name}, que no conec: volies dir ${near}?`]
        : [];
    });
  return [...inFile, ...inEnvironment];
}

const known = new Set<string>(settingNames);

function isKnown(name: string): boolean {
  return known.has(name);
}

/** The one of ours with the fewest slips, whatever its capitals; null when it has more than so many. */
function nearest(name: string, most: number): string | null {
  const found = settingNames
    .filter((ours) => mayBe(name.toLowerCase(), ours.toLowerCase(), most))
    .map((ours) => ({ ours, slips: slipsBetween(name.toLowerCase(), ours.toLowerCase()) }))
    .sort((one, other) => one.slips - other.slips)[0];
  return found && found.slips <= most ? found.ours : null;
}

/**
 * Whether a name has some part of another as it is: a slip spoils two parts at most. To count the slips between all the names of an
 * environment and ours takes ten megabytes, that a start does not give back.
 */
function mayBe(name: string, ours: string, most: number): boolean {
  if (Math.abs(ours.length - name.length) > most) return false;
  const size = Math.max(1, Math.floor(name.length / (2 * most + 1)));
  return Array.from({ length: 2 * most + 1 }, (_, nth) => name.slice(nth * size, (nth + 1) * size)).some((part) =>
    ours.includes(part),
  );
}
