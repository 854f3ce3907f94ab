import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './check.ts';

/**
 * A fault that a check must find. It is planted in a copy of the built extension, never in the code; where a check does
 * not use the built extension, `Lab.planted` tells it to take the faulty input instead.
 */
export interface Plant {
  /** The fault, in a few words. */
  readonly fault: string;
  /** What becomes of built files: path in the build → its new text. A path of `pages` stands for all scripts of our own pages. */
  readonly files?: Readonly<Record<string, (text: string) => string>>;
}

/** Where `npm run build` puts the extension. */
export const BUILDS: Record<Engine, string> = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** The build with the fault in it: a copy in `.output/planted/`. `mayMiss`: a change need not change each file. */
export function plantedBuild(engine: Engine, plant: Plant, name: string, mayMiss = false): string {
  const folder = join('.output/planted', `${name}-${engine}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(BUILDS[engine], folder, { recursive: true });
  for (const [file, change] of Object.entries(plant.files ?? {})) {
    const path = join(folder, file);
    if (!existsSync(path)) throw new Error(`There is no ${file} in the build to plant a fault in.`);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    if (after === before && !mayMiss)
      throw new Error(`The fault "${plant.fault}" leaves ${file} as it was: its pattern fits nothing.`);
    writeFileSync(path, after);
  }
  return folder;
}

/** Puts code in front of a built script. */
export const first = (code: string) => (text: string) => `${code}\n${text}`;
/** Puts code behind a built script. */
export const last = (code: string) => (text: string) => `${text}\n${code}`;
/** Changes what fits a pattern, everywhere. */
export const replaced = (pattern: RegExp, by: string) => (text: string) => text.replace(pattern, by);
/** Changes the manifest. */
export const manifest = (change: (json: Manifest) => void) => (text: string) => {
  const json = JSON.parse(text) as Manifest;
  change(json);
  return JSON.stringify(json);
};

/** What checks look at in a built manifest. */
export interface Manifest {
  [key: string]: unknown;
  permissions: string[];
  content_scripts: Array<{ run_at?: string; world?: string; matches: string[]; js: string[] }>;
}
