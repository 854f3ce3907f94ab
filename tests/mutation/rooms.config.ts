import { defineConfig } from 'vitest/config';

/** The tests that a mutation of text, sites or places has to fail: the rooms' own, so that a run takes minutes. */
export default defineConfig({ test: { include: ['tests/lib/{text,sites,places}/**/*.test.ts'] } });
