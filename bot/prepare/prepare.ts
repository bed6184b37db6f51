import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from 'esbuild';
import { packPage } from '../webchat/bundle/pack-page.ts';
import { writePacked } from '../webchat/bundle/packed.ts';
import { bundle } from './bundle.ts';
import { keepNewest } from './keep-newest.ts';
import { codeKey } from './kept.js';
import { putInPlace } from './put-in-place.ts';

/**
 * Prepares all that does not change between two starts of the same code: the programs, bundled, and the page.
 * @param base where it is kept: in a folder named after what it is made from
 * @returns that folder
 * @throws Error of the system when it cannot be written there
 */
export async function prepare(base: string): Promise<string> {
  const place = join(base, codeKey());
  const draft = `${place}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    const [page] = await Promise.all([packPage(() => {}), bundle(draft)]);
    // Its process would otherwise hang from whatever this one becomes.
    await stop();
    writePacked(join(draft, 'browser'), page);
    putInPlace(draft, place);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  keepNewest(base);
  return place;
}
