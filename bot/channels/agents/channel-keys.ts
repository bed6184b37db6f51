import { type CryptoKey, importJWK, type JWK, type KeyObject } from 'jose';

/** A key that channels sign with, and for which of them it may speak. */
export interface ChannelKey {
  key: CryptoKey | KeyObject | Uint8Array;
  endorsements: readonly string[];
}

/**
 * The key of that id; null when there is none.
 * @throws Error when the keys cannot be asked for
 */
export type ChannelKeys = (id: string, algorithm: string) => Promise<ChannelKey | null>;

type PublishedKey = JWK & { endorsements?: unknown };

const hour = 3600_000;
/** Microsoft changes its keys, and asks that they be read again every day. */
const longestKept = 24 * hour;
/** Anybody may name a key that does not exist: it is looked for again, but not each time. */
const betweenReads = hour;
const patience = 10_000;

/** Reads the keys when they are first needed, every day, and when one is named that was not there an hour ago. */
export function createChannelKeys(openIdUrl: string, now: () => number = Date.now): ChannelKeys {
  let reading: Promise<readonly PublishedKey[]> | null = null;
  let readAt = 0;
  const read = () => {
    readAt = now();
    const asked = readKeys(openIdUrl);
    reading = asked;
    // What could not be read is asked for again the next time.
    asked.catch(() => {
      if (reading === asked) reading = null;
    });
    return asked;
  };

  return async (id, algorithm) => {
    const age = () => now() - readAt;
    const named = (keys: readonly PublishedKey[]) => keys.find(({ kid }) => kid === id);
    let found = named(await (reading === null || age() > longestKept ? read() : reading));
    if (!found && age() > betweenReads) found = named(await read());
    if (!found) return null;
    const { endorsements } = found;
    return {
      key: await importJWK(found, algorithm),
      endorsements: Array.isArray(endorsements) ? endorsements.filter((each) => typeof each === 'string') : [],
    };
  };
}

async function readKeys(openIdUrl: string): Promise<readonly PublishedKey[]> {
  const { jwks_uri: address } = (await readJson(openIdUrl)) as { jwks_uri?: unknown };
  const { keys } = (await readJson(String(address))) as { keys?: unknown };
  if (!Array.isArray(keys)) throw new Error('the keys of the channels are not where they should be');
  return keys;
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`the keys of the channels cannot be asked for: ${response.status}`);
  return response.json();
}
