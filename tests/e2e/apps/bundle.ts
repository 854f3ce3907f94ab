import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';
import { TAKE_OVER } from './words.ts';

const APPS = 'tests/e2e/apps';
const OUT = '.output/apps';

/** Compiles Svelte's components; in development form, as all of these pages, since that form says most. */
const sveltePlugin = (generate: 'client' | 'server'): Plugin => ({
  name: 'svelte',
  setup(building) {
    building.onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { js } = compile(await readFile(path, 'utf8'), { generate, dev: true, filename: path });
      return { contents: js.code, loader: 'js' };
    });
  },
});

const common = {
  bundle: true,
  logLevel: 'silent',
  define: {
    'process.env.NODE_ENV': '"development"',
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
  },
} as const;

/** A page of an app: the document that its server sends, and the script that takes it over. */
export interface App {
  readonly html: string;
  readonly script: string;
}

/** Builds a page by the name of its file, such as `vue` or `react18/app`. */
export async function buildApp(name: string): Promise<App> {
  const client = await build({
    ...common,
    write: false,
    plugins: [sveltePlugin('client')],
    stdin: {
      contents: `import { hydrate } from './${name}.ts'; setTimeout(() => { hydrate(); window.takenOver = true; }, ${TAKE_OVER});`,
      resolveDir: resolve(APPS),
    },
  });
  await mkdir(OUT, { recursive: true });
  const outfile = resolve(OUT, `${name.replace('/', '-')}.mjs`);
  await build({
    ...common,
    entryPoints: [join(APPS, `${name}.ts`)],
    plugins: [sveltePlugin('server')],
    platform: 'node',
    format: 'esm',
    conditions: ['node', 'svelte'],
    // Node's own modules are asked for by parts in the old form.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    outfile,
  });
  const { render } = (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as { render(): Promise<string> };
  return { html: await render(), script: client.outputFiles[0]?.text ?? '' };
}

/** Builds a script by the name of its file. */
export async function buildScript(name: string): Promise<string> {
  const { outputFiles } = await build({
    ...common,
    write: false,
    format: 'esm',
    entryPoints: [join(APPS, `${name}.ts`)],
  });
  return outputFiles[0]?.text ?? '';
}
