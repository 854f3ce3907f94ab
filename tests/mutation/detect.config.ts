import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that take some hundred milliseconds, or load much; most mutations are noticed before their turn. */
const LONG = /(?:phrases|rule-index|claim-memory(?:-batches)?)\.test\.ts$/;

/** A run ends with the first test that fails: those that take long stand last, where vitest would begin with them. */
class ShortFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => Number(LONG.test(moduleId));
    return files.toSorted((a, b) => isLong(a) - isLong(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

/**
 * The tests that a mutation of the detector has to fail: its own, on a few words of their own. Those over the whole
 * dataset take seconds to begin, and there are more than two thousand mutations.
 */
export default defineConfig({
  test: {
    include: ['tests/lib/detect/**/*.test.ts'],
    // A mutation is switched on from outside: all files may share one set of modules, which is loaded once.
    isolate: false,
    sequence: { sequencer: ShortFirst },
  },
});
