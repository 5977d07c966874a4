import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // What is waited for comes, on a busy machine after more than the one second that is given by default.
    expect: { poll: { timeout: 20_000 } },
    isolate: true,
    maxWorkers: 2,
  },
})
