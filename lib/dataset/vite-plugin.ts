/**
 * Vite plugin: serves the compiled dataset as the virtual modules of `virtual.d.ts`, so that nothing generated is ever
 * committed. A claims file with a fault stops the build, and the error names file, field and what to do.
 */
import { join, normalize, sep } from 'node:path';
import { asJavaScript } from './as-javascript.ts';
import { type CompiledDataset, compileDataset } from './compile-dataset.ts';
import type { Problem } from './dataset.ts';
import { formatProblems } from './format-problems.ts';

const PREFIX = 'virtual:claims/';
/** Marks the empty modules that tie a virtual module to the files that it was made from; `raw` keeps Vite from reading JSON. */
const WATCHED = '?raw&claims-record';

const MODULES: Readonly<Record<string, (data: CompiledDataset) => unknown>> = {
  card: (data) => data.card,
  standings: (data) => data.standings,
  library: (data) => data.library,
  asked: (data) => data.asked,
  names: (data) => data.names,
  meta: (data) => data.meta,
  detector: ({ detector }) => detector && { lexicon: detector.lexicon, learned: detector.learned },
  gate: (data) => data.gatePattern,
};

/** What the hooks need of Vite. WXT and Vitest bring a Vite each, and this fits both. */
interface LoadContext {
  addWatchFile(file: string): void;
  error(error: { message: string; id?: string; loc?: { file: string; line: number; column: number } }): never;
}
interface HotContext {
  readonly environment: {
    readonly moduleGraph: { getModuleById(id: string): unknown; invalidateAll(): void };
    readonly hot: { send(payload: { type: 'full-reload' }): void };
  };
}

/** In: the project's root, by default the folder that the build runs in. Out: the plugin. */
export function claimsPlugin(root: string = process.cwd()) {
  const claims = join(root, 'claims') + sep;
  let development = false;
  return {
    name: 'claims-dataset',
    enforce: 'pre' as const,
    configResolved(config: { readonly mode: string }) {
      development = config.mode === 'development';
    },
    configureServer(server: { readonly watcher: { add(path: string): unknown } }) {
      server.watcher.add(claims);
    },
    resolveId(id: string) {
      if (id.startsWith(PREFIX) && id.slice(PREFIX.length) in MODULES) return `\0${id}`;
      return id.endsWith(WATCHED) ? id : undefined;
    },
    async load(this: LoadContext, id: string) {
      if (id.endsWith(WATCHED)) return { code: 'export {}', moduleSideEffects: 'no-treeshake' as const };
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const name = id.slice(PREFIX.length + 1);
      const data = await compileDataset(root);
      for (const file of data.files) this.addWatchFile(join(root, file));
      if (data.problems.length > 0) this.error(buildError(data.problems, root));
      const code = `export default ${asJavaScript(MODULES[name]?.(data))};\n`;
      // WXT rebuilds a script only if the changed file is one of its modules; files that are merely watched are not.
      const ties = development
        ? data.files.map((file) => `import ${JSON.stringify(join(root, file) + WATCHED)};\n`)
        : [];
      return { code: ties.join('') + code, moduleSideEffects: false };
    },
    /** A page of the dev server: all its parts hold the same dataset, so it is loaded again as a whole. */
    hotUpdate(this: HotContext, { file }: { readonly file: string }) {
      const { moduleGraph, hot } = this.environment;
      if (!normalize(file).startsWith(claims)) return undefined;
      if (!Object.keys(MODULES).some((name) => moduleGraph.getModuleById(`\0${PREFIX}${name}`))) return undefined;
      moduleGraph.invalidateAll();
      hot.send({ type: 'full-reload' });
      return [];
    },
  };
}

function buildError(problems: readonly Problem[], root: string): Parameters<LoadContext['error']>[0] {
  const message = `The claims dataset has ${problems.length} problem(s).\n${formatProblems(problems)}`;
  const [first] = problems;
  if (!first) return { message };
  const id = join(root, first.file);
  return { message, id, loc: { file: id, line: first.line ?? 1, column: 0 } };
}
