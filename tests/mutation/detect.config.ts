import { configDefaults, defineConfig } from 'vitest/config';

/**
 * The tests that a mutation of the detector has to fail: its own, on a few words of their own. Those over the whole
 * dataset take seconds to begin, and there are more than two thousand mutations.
 */
export default defineConfig({
  test: {
    include: ['tests/lib/detect/**/*.test.ts'],
    exclude: [...configDefaults.exclude],
    // One thread and one set of modules for all files: a mutation is switched on from outside.
    isolate: false,
  },
});
