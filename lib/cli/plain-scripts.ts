const ENTRY = '\0virtual:wxt-unlisted-script-entrypoint?';
const DEFINED = 'export default defineUnlistedScript(() =>';

/**
 * Vite plugin: an unlisted script is its own function and nothing else. WXT puts around each a start-up of its plug-ins,
 * of which there are none, log lines, which a release leaves out, and a choice between two ways to define it: a sixth of
 * the gate, which every page loads. Stops the build where a script is defined in another way.
 */
export function plainScripts() {
  const scripts = new Set<string>();
  return {
    name: 'plain-scripts',
    enforce: 'pre' as const,
    load(id: string): string | undefined {
      if (!id.startsWith(ENTRY)) return undefined;
      const path = id.slice(ENTRY.length);
      scripts.add(path);
      return `import script from ${JSON.stringify(path)};\nscript();\n`;
    },
    transform(code: string, id: string): { code: string; map: null } | undefined {
      if (!scripts.has(id)) return undefined;
      if (!code.includes(DEFINED))
        throw new Error(`${id} has to begin with "${DEFINED}": see lib/cli/plain-scripts.ts.`);
      return { code: code.replace(DEFINED, 'export default (() =>'), map: null }; // the lines stay where they are
    },
    generateBundle: {
      order: 'post' as const, // after WXT has ended each script with the name of its export, of which there is none
      handler(_options: unknown, bundle: Record<string, object>): void {
        if (scripts.size === 0) return;
        for (const chunk of Object.values(bundle) as { code?: string }[]) {
          if (chunk.code) chunk.code = chunk.code.replace(/\n\w+;\s*$/, '\n');
        }
      },
    },
  };
}
