import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { learnAll } from '../../dialogs/learn-beforehand.ts';
import type { Content } from '../../knowledge/content.ts';
import { knowledgeInSteps } from '../../knowledge/create-knowledge.ts';
import { loadContent } from '../../knowledge/load/load-content.ts';
import { inSteps } from '../reload/in-steps.ts';
import { builtFolder } from './built-folder.ts';
import { keepNewest } from './keep-newest.ts';
import { learntName, snapshotName, startFolder, startsName, textsName } from './kept.js';
import { writeLearnt } from './kept-learnt.ts';
import { keptTexts } from './kept-texts.ts';
import { putInPlace } from './put-in-place.ts';

/*
 * Keeps a start with the content as it is now, beside the bundle that this is part of. What goes wrong is told by the exit
 * code alone: without a kept start the same content is read again, and what is wrong with it is said then.
 */
if (builtFolder) makeStart(builtFolder).catch(() => (process.exitCode = 1));

async function makeStart(folder: string): Promise<void> {
  const texts = keptTexts(join(folder, textsName));
  const content = loadContent(undefined, texts.check);
  texts.keep();
  const place = startFolder(folder);
  const draft = `${place}.${process.pid}`;
  mkdirSync(draft);
  const [status, learnt] = await Promise.all([
    makeSnapshot(folder, join(draft, snapshotName), content),
    learn(content),
  ]);
  putInPlace(draft, status === 0 ? place : null);
  // Not among what has to be whole: it is rarely needed at once, and what is damaged of it is learnt again.
  writeLearnt(join(place, learntName), learnt);
  keepNewest(folder, startsName);
}

/** @returns the exit code */
function makeSnapshot(folder: string, file: string, content: Content): Promise<number | null> {
  const argv = ['--snapshot-blob', file, '--build-snapshot', join(folder, 'knowing.cjs')];
  const child = spawn(process.execPath, argv, { stdio: ['pipe', 'ignore', 'ignore'] });
  // One that has ended reads no more: its exit code says so.
  child.stdin.on('error', () => {}).end(serialize(content));
  return new Promise((resolve) => child.once('error', () => resolve(null)).once('close', resolve));
}

/** What is learnt from the content, that a start has no room for: meanwhile, on another processor. */
async function learn(content: Content): Promise<ReadonlyMap<string, unknown>> {
  const all = new Map<string, unknown>();
  const knowledge = await inSteps(knowledgeInSteps(content));
  const learnt = { ...knowledge.learnt, set: (key: string, thing: unknown) => void all.set(key, thing) };
  await inSteps(learnAll({ ...knowledge, learnt }));
  return all;
}
