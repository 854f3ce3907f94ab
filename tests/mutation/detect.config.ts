import { defineConfig } from 'vitest/config';

/**
 * The tests that a mutation of the detector has to fail: its own, on a few words of their own. Those over the whole
 * dataset take seconds to begin, and there are more than two thousand mutations.
 */
export default defineConfig({
  test: {
    include: ['tests/lib/detect/**/*.test.ts'],
    // A mutation is switched on from outside: all files may share one set of modules, which is loaded once.
    isolate: false,
  },
});
