import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package's list of the libraries in it, with their licences: most ask that these go wherever the library goes. */
export const THIRD_PARTY = 'third-party.txt';

/**
 * Vite plugin that notes whose code comes into the bundles. Vite has a list of licences too, but of one build, of which
 * WXT makes five, and it takes a folder of Preact for a library.
 */
export function thirdParty() {
  const folders = new Set<string>();
  return {
    plugin: {
      name: 'third-party',
      generateBundle(_options: unknown, bundle: Record<string, object>): void {
        for (const { modules = {} } of Object.values(bundle) as {
          modules?: Record<string, { renderedLength: number }>;
        }[]) {
          for (const [id, { renderedLength }] of Object.entries(modules)) {
            const folder = id.match(/[^\0]*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/)?.[0];
            if (folder && renderedLength > 0) folders.add(folder);
          }
        }
      },
    },
    /** Writes the list into the built extension. */
    write(built: string): void {
      writeFileSync(join(built, THIRD_PARTY), [...folders].map(licenceOf).sort().join('\n'));
    },
  };
}

/** A heading `# name version (licence)`, and the licence's text where the library comes with it. */
function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  return `# ${name} ${version} (${license})\n\n${file ? `${readFileSync(join(folder, file), 'utf8').trim()}\n` : ''}`;
}
