/**
 * Rich text of the dataset: plain words with three light marks, `*emphasis*`, `**strong**` and `[@source-id]`. It is
 * parsed here, once, into a small typed tree that a card draws node by node, so that no page ever parses HTML.
 */

export type RichNode =
  | string
  | { readonly em: RichText }
  | { readonly strong: RichText }
  /** A citation: the id of a source. */
  | { readonly cite: string };
export type RichText = readonly RichNode[];

/** What `parseRichText` gives: the tree, and what is wrong with the marks, in words (empty where all is well). */
export interface ParsedRichText {
  readonly tree: RichText;
  readonly problems: readonly string[];
}

const CITATION = /^\[@([^\]]*)\]/;
const ID = /^[a-z0-9][a-z0-9-]*$/;

/**
 * Parses light marks. In: one text. Out: its tree and the problems found; a mark that is never closed is kept as the
 * characters that it is written with and reported. White space, line breaks too, counts as one space.
 */
export function parseRichText(text: string): ParsedRichText {
  const source = text.replace(/\s+/g, ' ').trim();
  const problems: string[] = [];
  const root: RichNode[] = [];
  const open: { mark: '*' | '**'; nodes: RichNode[] }[] = [];
  const here = (): RichNode[] => open.at(-1)?.nodes ?? root;

  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const citation = CITATION.exec(rest);
    if (citation) {
      const id = citation[1] ?? '';
      if (!ID.test(id)) problems.push(`"${citation[0]}" is not a citation: write [@source-id], one id a bracket`);
      here().push({ cite: id });
      at += citation[0].length;
    } else if (rest.startsWith('*')) {
      const mark = rest.startsWith('**') ? '**' : '*';
      if (open.at(-1)?.mark === mark) close(open, here, mark);
      else if (open.some((entry) => entry.mark === mark)) {
        problems.push(`"${mark}" closes a mark while another is still open: close the inner one first`);
        addText(here(), mark);
      } else open.push({ mark, nodes: [] });
      at += mark.length;
    } else {
      const next = rest.slice(1).search(/\*|\[@/);
      const run = next < 0 ? rest : rest.slice(0, next + 1);
      addText(here(), run);
      at += run.length;
    }
  }

  for (let entry = open.pop(); entry; entry = open.pop()) {
    problems.push(`"${entry.mark}" is opened and never closed: close it, or write the words without it`);
    const parent = here();
    addText(parent, entry.mark);
    for (const node of entry.nodes) typeof node === 'string' ? addText(parent, node) : parent.push(node);
  }
  return { tree: root, problems };
}

function close(open: { mark: '*' | '**'; nodes: RichNode[] }[], here: () => RichNode[], mark: '*' | '**'): void {
  const children = open.pop()?.nodes ?? [];
  here().push(mark === '*' ? { em: children } : { strong: children });
}

function addText(nodes: RichNode[], text: string): void {
  const last = nodes.at(-1);
  if (typeof last === 'string') nodes[nodes.length - 1] = last + text;
  else nodes.push(text);
}

/** The words of a tree without marks and citations, as one string. */
export function plainText(tree: RichText): string {
  return tree
    .map((node) => {
      if (typeof node === 'string') return node;
      if ('cite' in node) return '';
      return plainText('em' in node ? node.em : node.strong);
    })
    .join('')
    .replace(/\s+([.,;:])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The ids of the sources that a tree cites, in order, each once. */
export function citedIn(tree: RichText): string[] {
  const ids = tree.flatMap((node) => {
    if (typeof node === 'string') return [];
    if ('cite' in node) return [node.cite];
    return citedIn('em' in node ? node.em : node.strong);
  });
  return [...new Set(ids)];
}
