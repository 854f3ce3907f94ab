/**
 * Vite plugin: serves the compiled dataset as the virtual modules of `virtual.d.ts`, so that nothing generated is ever
 * committed. A claims file with a fault stops the build, and the error names file, field and what to do.
 */
import { join, relative, sep } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { type CompiledDataset, compileDataset } from './compile-dataset.ts';
import { formatProblems } from './format-problems.ts';

const PREFIX = 'virtual:claims/';
/** Marks the empty modules that tie a virtual module to the files that it was made from. */
const WATCHED = '?claims-record';

const MODULES: Readonly<Record<string, (data: CompiledDataset) => unknown>> = {
  card: (data) => data.card,
  library: (data) => data.library,
  meta: (data) => data.meta,
  gate: (data) => data.gatePattern,
};

/** In: the project's root, by default the folder that Vite runs in. Out: the plugin. */
export function claimsPlugin(root: string = process.cwd()): Plugin {
  const claims = join(root, 'claims') + sep;
  let development = false;
  return {
    name: 'claims-dataset',
    enforce: 'pre',
    configResolved(config) {
      development = config.mode === 'development';
    },
    configureServer(server) {
      server.watcher.add(claims);
    },
    resolveId(id) {
      if (id.startsWith(PREFIX) && id.slice(PREFIX.length) in MODULES) return `\0${id}`;
      return id.endsWith(WATCHED) ? id : undefined;
    },
    load(id) {
      if (id.endsWith(WATCHED)) return { code: 'export {}', moduleSideEffects: 'no-treeshake' };
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const name = id.slice(PREFIX.length + 1);
      const data = compileDataset(root);
      for (const file of data.files) this.addWatchFile(join(root, file));
      if (data.problems.length > 0) this.error(buildError(data, root));
      const code = `export default ${asJavaScript(MODULES[name]?.(data))};\n`;
      // WXT rebuilds a script only if the changed file is one of its modules; files that are merely watched are not.
      const ties = development
        ? data.files.map((file) => `import ${JSON.stringify(join(root, file) + WATCHED)};\n`)
        : [];
      return { code: ties.join('') + code, moduleSideEffects: false };
    },
    hotUpdate({ file }) {
      if (!join(file).startsWith(claims)) return undefined;
      return Object.keys(MODULES).flatMap(
        (name) => this.environment.moduleGraph.getModuleById(`\0${PREFIX}${name}`) ?? [],
      );
    },
  };
}

function buildError(data: CompiledDataset, root: string): Rolldown.RollupError {
  const [first] = data.problems;
  return {
    message: `The claims dataset has ${data.problems.length} problem(s).\n${formatProblems(data.problems)}`,
    ...(first
      ? { id: join(root, first.file), loc: { file: relative(root, first.file), line: first.line ?? 1, column: 0 } }
      : {}),
  };
}

/** JSON as a string literal: engines parse it faster than the same data written as an object literal. */
function asJavaScript(value: unknown): string {
  const json = JSON.stringify(value);
  if (json.length < 1000) return json;
  const literal = json
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `JSON.parse('${literal}')`;
}
