import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { loadContent } from '../../knowledge/load/load-content.ts';
import { builtFolder } from './built-folder.ts';
import { keepNewest } from './keep-newest.ts';
import { snapshotName, startFolder, startsName, textsName } from './kept.js';
import { keptTexts } from './kept-texts.ts';
import { putInPlace } from './put-in-place.ts';

/*
 * Keeps a start with the content as it is now, beside the bundle that this is part of. What goes wrong is told by the exit
 * code alone: without a kept start the same content is read again, and what is wrong with it is said then.
 */
try {
  if (builtFolder) makeStart(builtFolder);
} catch {
  process.exitCode = 1;
}

function makeStart(folder: string): void {
  const texts = keptTexts(join(folder, textsName));
  const content = serialize(loadContent(undefined, texts.check));
  texts.keep();
  const place = startFolder(folder);
  const draft = `${place}.${process.pid}`;
  mkdirSync(draft);
  const argv = ['--snapshot-blob', join(draft, snapshotName), '--build-snapshot', join(folder, 'knowing.cjs')];
  const { status } = spawnSync(process.execPath, argv, { input: content, stdio: ['pipe', 'ignore', 'ignore'] });
  putInPlace(draft, status === 0 ? place : null);
  keepNewest(folder, startsName);
}
