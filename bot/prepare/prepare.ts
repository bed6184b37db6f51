import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from 'esbuild';
import { ContentError } from '../../knowledge/load/mistake.ts';
import { readTowns } from '../../knowledge/load/read-towns.ts';
import { makeOutlines } from '../councils/make-outlines.ts';
import { outlinesFile } from '../councils/outlines.ts';
import { packPage } from '../webchat/bundle/pack-page.ts';
import { writePacked } from '../webchat/bundle/packed.ts';
import { bundle } from './bundle.ts';
import { keepNewest } from './keep-newest.ts';
import { codeKey, root } from './kept.js';
import { putInPlace } from './put-in-place.ts';

/**
 * Prepares all that does not change between two starts of the same code: the programs, bundled, the page, and the limits of the towns.
 * @param base where it is kept: in a folder named after what it is made from
 * @returns that folder
 * @throws ContentError when the towns cannot be read
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
    writeFileSync(join(draft, outlinesFile), JSON.stringify(outlines()));
    putInPlace(draft, place);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  keepNewest(base);
  return place;
}

function outlines() {
  const { towns, mistakes } = readTowns(join(root, 'knowledge/content/towns.csv'), 'content/towns.csv');
  if (mistakes.length > 0) throw new ContentError(mistakes);
  return makeOutlines(towns);
}
