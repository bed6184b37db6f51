import { defineConfig } from 'vitest/config';

/** What goes through an SDK of Microsoft's channels: it is run with one, and again with the other. */
const ofChannels = [
  ...['messages', 'credentials', 'reminders', 'find-answers', 'tab'].map((name) => `test/teams/${name}.test.ts`),
  'test/bot/bot-framework.test.ts',
];

export default defineConfig({
  test: {
    // What is waited for comes later on a busy machine; one second, as usual, is too little.
    expect: { poll: { timeout: 10_000 } },
    globalSetup: 'test/prepare-once.ts',
    // A browser or a server of its own waits more than it works: three files at a time, also on two cores.
    maxWorkers: 3,
    // Loading modules anew for each file took a quarter of the time. What a test changes in them, it puts back.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'all', include: ['test/**/*.test.ts'], exclude: ['test/teams/agents/**', '**/node_modules/**'] },
      },
      {
        extends: true,
        test: { name: 'agents', include: [...ofChannels, 'test/teams/agents/*.test.ts'], env: { BOT_SDK: 'agents' } },
      },
    ],
  },
});
