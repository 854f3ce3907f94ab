import { defineConfig } from 'vitest/config';
import { claimsPlugin } from '../../lib/dataset/vite-plugin.ts';

/** The tests that a mutation of the detector has to fail: its own, and the examples that stand with the phrases. */
export default defineConfig({
  plugins: [claimsPlugin()],
  test: { include: ['tests/lib/detect/**/*.test.ts', 'tests/claims/phrases.test.ts'], testTimeout: 60_000 },
});
