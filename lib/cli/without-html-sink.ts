const SINK = /\w+\.innerHTML=\w+\.__html/;

/**
 * Vite plugin: takes out of Preact the one place that writes HTML (`dangerouslySetInnerHTML`). No page of ours uses
 * it, and a package without such a place cannot be made to run text as HTML. Stops the build where Preact has changed
 * so that the place is no longer found.
 */
export function withoutHtmlSink() {
  return {
    name: 'without-html-sink',
    transform(code: string, id: string): { code: string; map: null } | undefined {
      if (!/\/preact\/dist\/preact\.\w+$/.test(id.split('?')[0] ?? '')) return undefined;
      if (!SINK.test(code))
        throw new Error(`${id} writes HTML in another way than before: mend lib/cli/without-html-sink.ts.`);
      return { code: code.replace(SINK, 'void 0'), map: null };
    },
  };
}
