import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { startProcess } from '../../bot/start-process.ts';
import { temporaryFolder } from '../../bot/temporary-folder.ts';
import { activityFrom, startConnector } from '../../teams/connector.ts';
import { openChat } from '../person.ts';

/** A library that keeps what the disk was waited for; null where C cannot be compiled, or is not loaded in this way. */
function keeper(): string | null {
  if (process.platform !== 'linux') return null;
  const library = join(temporaryFolder(), 'keep-what-lasts.so');
  try {
    execFileSync('cc', [
      '-shared',
      '-fPIC',
      '-O1',
      '-o',
      library,
      join(import.meta.dirname, 'keep-what-lasts.c'),
      '-ldl',
    ]);
  } catch {
    return null;
  }
  return library;
}

test('what was acknowledged is there after a power cut, over both channels', { timeout: 60_000 }, async ({ skip }) => {
  const library = keeper();
  if (!library) return skip('there is no C compiler here to stand for the disk');
  const kept = temporaryFolder();
  const guide = await startProcess(temporaryFolder(), undefined, {
    ALLOW_UNAUTHENTICATED_MESSAGES: '1',
    LD_PRELOAD: library,
    KEPT: kept,
  });
  const channel = await startConnector();
  const acknowledged: string[] = [];
  const talkInTeams = async (name: string) => {
    for (let turn = 0; turn < 40; turn++) {
      const id = `${name}-${turn}`;
      const activity = activityFrom(channel.url, { id, text: 'què és EACAT?', conversation: { id: name } });
      const response = await fetch(`${guide.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      });
      if (response.status === 200) acknowledged.push(id);
    }
  };
  const talkInChat = async () => {
    const person = await openChat(guide);
    for (let turn = 0; turn < 40; turn++) {
      const id = `${person.session.conversationId}-${turn}`;
      if ((await person.say('què és la T-CAT?', id)) === 200)
        acknowledged.push(`${person.session.conversationId}|${id}`);
    }
  };
  await Promise.all([talkInTeams('a'), talkInTeams('b'), talkInChat(), talkInChat()]);
  await guide.stop('SIGKILL');
  expect(acknowledged).toHaveLength(160);

  expect(readdirSync(kept)).toContain('guia-eadmin.sqlite-wal');
  const db = new DatabaseSync(join(kept, 'guia-eadmin.sqlite'));
  expect(db.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
  const answered = new Set(
    db
      .prepare('select activity from answered')
      .all()
      .map(({ activity }) => activity),
  );
  db.close();
  expect(acknowledged.filter((id) => !answered.has(id))).toEqual([]);
});
