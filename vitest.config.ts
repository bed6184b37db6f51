import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/prepare-once.ts',
    // A browser or a server of its own waits more than it works: three files at a time, also on two cores.
    maxWorkers: 3,
    // Loading modules anew for each file took a quarter of the time. What a test changes in them, it puts back.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
