import { defineConfig } from 'vitest/config';
import { claimsPlugin } from '../../lib/dataset/vite-plugin.ts';

/** The tests that a mutation of the four pure rooms has to fail: theirs alone, so that a run takes minutes. */
export default defineConfig({
  plugins: [claimsPlugin()],
  test: { include: ['tests/lib/{text,detect,sites,places}/**/*.test.ts', 'tests/claims/phrases.test.ts'] },
});
