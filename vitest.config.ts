import { defineConfig } from 'vitest/config';
import { mapsPlugin } from './lib/dataset/maps-plugin.ts';
import { claimsPlugin } from './lib/dataset/vite-plugin.ts';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [claimsPlugin(), mapsPlugin()],
        test: { name: 'unit', include: ['tests/{lib,claims}/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        // Real browsers on the built extension, one at a time: they would measure each other.
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
