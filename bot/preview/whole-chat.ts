import { randomBytes } from 'node:crypto';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { readConfig } from '../config.ts';
import { startServer } from '../server.ts';
import { createSqliteStore } from '../storage/sqlite-store.ts';

/** The chat itself, as people have it, that remembers nothing once it is closed. */
export interface WholeChat {
  url: string;
  /** From the next message on, it knows this. */
  follow(knowledge: Knowledge): void;
  close(): Promise<void>;
}

const secretBytes = 32;

/** Opens it on this machine alone, on a free port. The first time, its page has to be packed, which takes seconds. */
export async function openChat(first: Knowledge): Promise<WholeChat> {
  let known = first;
  const store = createSqliteStore(':memory:');
  const server = await startServer({
    config: { ...readConfig({}), port: 0 },
    knowledge: { current: () => known },
    store,
    log: {
      debug() {},
      info() {},
      error: (message, context) => process.stderr.write(`${JSON.stringify({ message, ...context })}\n`),
    },
    tokenSecrets: [randomBytes(secretBytes)],
    now: () => new Date(),
  });
  return {
    url: server.url,
    follow(knowledge) {
      known = knowledge;
    },
    async close() {
      await server.close();
      await store.close();
    },
  };
}
