import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { activitiesOf, openConversation, say } from '../bot/direct-line/client.ts';
import { startProcess } from '../bot/start-process.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';

const questions = ['què és EACAT?', 'quant costa el T-CAT?', 'què necessito per integrar e-NOTUM?', 'què és Localret?'];
const people = 24;
const soon = { timeout: 60_000 };

/** The processes that a process started. */
function startedBy(pid: number): number[] {
  try {
    return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number);
  } catch {
    return [];
  }
}

test.skipIf(availableParallelism() < 2)(
  'with too many turns for one processor a second process helps, and when it is killed nobody is left without an answer',
  soon,
  async () => {
    const guide = await startProcess(temporaryFolder());
    const sessions = await Promise.all(Array.from({ length: people }, () => openConversation(guide)));
    let isOver = false;
    const asked = Promise.all(
      sessions.map(async (session) => {
        const ids: string[] = [];
        while (!isOver) ids.push(await say(guide, session, questions[ids.length % questions.length] ?? ''));
        return ids;
      }),
    );
    const until = async (done: () => boolean) => {
      while (!done()) await wait(20);
    };
    await until(() => guide.log().includes('turns shared with a second process'));
    // It takes some turns, and then it is no more.
    await wait(1000);
    const [second] = startedBy(guide.pid);
    process.kill(second ?? 0, 'SIGKILL');
    await until(() => guide.log().includes('turns shared no more'));
    await wait(500);
    isOver = true;
    const all = await asked;
    for (const [at, session] of sessions.entries()) {
      const answered = new Set<string>();
      for (let from = ''; ; ) {
        const { activities, watermark } = await activitiesOf(guide, session, from);
        for (const { replyToId } of activities) if (replyToId) answered.add(replyToId);
        if (watermark === from) break;
        from = watermark;
      }
      expect(all[at]?.filter((id) => !answered.has(id))).toEqual([]);
      expect(all[at]).not.toEqual([]);
    }
    await guide.stop();
    expect(await guide.ended).toBe(0);
  },
);
