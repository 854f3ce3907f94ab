/**
 * Vite plugin: serves the measured accuracy of this build as `virtual:accuracy`, so that the library can never show
 * the figures of an older one. Measuring takes some seconds in a process of its own, beside the rest of the build; the
 * result is kept by a hash of all that it depends on, and the build for the second browser finds it there.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const MODULE = 'virtual:accuracy';
const DEPENDS_ON = ['claims', 'lib/text', 'lib/detect', 'lib/page', 'lib/dataset', 'lib/cli', 'tests/pages'];

export function accuracyPlugin(root: string = process.cwd()) {
  // Once a process: a dev server shows the figures of its start.
  let measured: Promise<string> | undefined;
  return {
    name: 'accuracy',
    enforce: 'pre' as const,
    resolveId: (id: string) => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(id: string) {
      if (id !== `\0${MODULE}`) return undefined;
      measured ??= measure(root);
      return { code: `export default ${await measured};\n`, moduleSideEffects: false };
    },
  };
}

async function measure(root: string): Promise<string> {
  const folder = join(root, 'node_modules/.cache/kratom-claim-context');
  const kept = join(folder, `accuracy-${hashOf(root)}.json`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { stdout } = await promisify(execFile)(process.execPath, ['lib/cli/accuracy.ts'], { cwd: root });
  mkdirSync(folder, { recursive: true });
  writeFileSync(kept, stdout);
  return stdout;
}

function hashOf(root: string): string {
  const hash = createHash('sha256');
  for (const folder of DEPENDS_ON) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}
