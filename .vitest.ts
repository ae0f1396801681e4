import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer}/**/*.test.{ts,tsx}'],
    benchmark: { include: ['{shared,electron}/**/*.bench.ts'] },
    // The real engine transcribes half a minute of speech on two busy cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
