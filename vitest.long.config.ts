import { defineConfig } from 'vitest/config';

/** What takes minutes, or needs programs that a newcomer may not have: `npm run test:long`. */
export default defineConfig({
  test: {
    // What is waited for comes later on a busy machine; one second, as usual, is too little.
    expect: { poll: { timeout: 10_000 } },
    globalSetup: 'test/prepare-once.ts',
    include: ['test/long/*.long.ts'],
    maxWorkers: 3,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
