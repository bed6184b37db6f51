import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { deserialize } from 'node:v8';
import type { Content } from '../../knowledge/content.ts';
import { ContentError, type Mistake } from '../../knowledge/load/mistake.ts';
import { builtFolder } from '../prepare/built-folder.ts';
import { textsName } from '../prepare/kept.js';

/** What the process that reads the content says of it. */
export type ReadApart = { content: Content } | { mistakes: readonly Mistake[] };

/**
 * Reads and checks the content in a process of its own.
 * @param folder the content folder
 * @param built where the programs were prepared, and what was read before is kept; null to run the sources, that keep nothing
 * @throws ContentError when it has mistakes; Error when the process ends otherwise
 */
export async function readApart(folder: string, built: string | null = builtFolder): Promise<Content> {
  const argv = built
    ? [join(built, 'run.cjs'), 'read-content', folder, join(built, textsName)]
    : [join(import.meta.dirname, 'read-content.ts'), folder];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = Promise.all([text(child.stderr), once(child, 'close')]);
  // Where it could not even begin, nothing is read, and that is told below.
  ended.catch(() => {});
  const read = await buffer(child.stdout);
  // It writes all or, when it falls, nothing; after writing it has something of its own to do, that nobody waits for.
  if (read.length === 0) {
    const [said, [code]] = await ended;
    throw new Error(`the content could not be read (exit code ${code}): ${said.slice(0, 1000)}`);
  }
  const result = deserialize(read) as ReadApart;
  if ('mistakes' in result) throw new ContentError(result.mistakes);
  return result.content;
}
