/** Vite plugin: serves the baked maps as `virtual:maps`, so that nothing generated is ever committed. */
import { asJavaScript } from './as-javascript.ts';
import { bakeMaps } from './maps.ts';

const MODULE = 'virtual:maps';
let baked: string | undefined;

export function mapsPlugin() {
  return {
    name: 'maps',
    enforce: 'pre' as const,
    resolveId: (id: string) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id: string) {
      if (id !== `\0${MODULE}`) return undefined;
      baked ??= `export default ${asJavaScript(bakeMaps())};\n`;
      return { code: baked, moduleSideEffects: false };
    },
  };
}
