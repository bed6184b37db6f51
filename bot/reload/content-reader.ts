import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Content } from '../../knowledge/content.ts';
import { ContentError, type Mistake } from '../../knowledge/load/mistake.ts';
import { builtFolder } from '../prepare/built-folder.ts';
import { textsName } from '../prepare/kept.js';
import { letChildGo, waitForChild } from '../wait-for-child.ts';

/** What the process that reads the content says of it. */
export type ContentRead = { content: Content } | { mistakes: readonly Mistake[] };

/** Milliseconds that the process stays after it has read. */
const usualRest = 5 * 60_000;

interface Reader {
  child: ChildProcess;
  /** What it says of what goes wrong, once it has ended. */
  said: Promise<string>;
}

/**
 * Reads and checks the content in a process of its own. Who edits saves, looks, and saves again: the process stays for a while, and
 * what is read meanwhile takes a fifth of the time.
 * @param folder the content folder
 * @param built where the programs were prepared, and what was read before is kept; null to run the sources, that keep nothing
 * @param restAfter milliseconds that the process stays with nothing to read
 * @returns reads it as it is now. Throws ContentError when it has mistakes; Error when the process ends otherwise
 */
export function contentReader(
  folder: string,
  built: string | null = builtFolder,
  restAfter = usualRest,
): () => Promise<Content> {
  let reader: Reader | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let rest: NodeJS.Timeout | undefined;

  const start = () => {
    const started = startReader(folder, built);
    started.child.once('exit', () => {
      if (reader === started) reader = null;
    });
    return started;
  };

  const letRest = () => {
    reader?.child.disconnect();
    reader = null;
  };

  const readOnce = async (): Promise<Content> => {
    clearTimeout(rest);
    reader ??= start();
    const read = await ask(reader);
    if (typeof read === 'string') {
      reader = null;
      throw new Error(`the content could not be read (${read.slice(0, 1000)})`);
    }
    rest = setTimeout(letRest, restAfter).unref();
    if ('mistakes' in read) throw new ContentError(read.mistakes);
    return read.content;
  };

  return () => {
    const read = last.then(readOnce);
    last = read.then(
      () => {},
      () => {},
    );
    return read;
  };
}

function startReader(folder: string, built: string | null): Reader {
  const [program = '', ...argv] = built
    ? [join(built, 'run.cjs'), 'read-content', folder, join(built, textsName)]
    : [join(import.meta.dirname, 'read-content.ts'), folder];
  // Node is not told what this process was: the kept start is of no use to it. Advanced: there are Maps in the content.
  const child = fork(program, argv, { silent: true, execArgv: [], serialization: 'advanced' });
  // What goes wrong while it is asked is told to who asks; otherwise another is started the next time.
  child.on('error', () => {});
  const said = child.stderr ? text(child.stderr) : Promise.resolve('');
  return { child, said };
}

/** @returns what was read; or, when the process ends instead, what it said */
function ask({ child, said }: Reader): Promise<ContentRead | string> {
  waitForChild(child);
  return new Promise((resolve) => {
    const end = (read: ContentRead | string) => {
      child.off('message', end).off('error', fail).off('close', close);
      letChildGo(child);
      resolve(read);
    };
    const fail = (error: Error) => end(error.message);
    const close = async (code: number | null) => end(`exit code ${code}: ${await said}`);
    child.on('message', end).on('error', fail).on('close', close);
    // One that is ending takes nothing more: what it said when it ended is told.
    child.send('read', () => {});
  });
}
