import type { Block } from '../../lib/text/block.ts';
import { type Share, sentences } from './sentences.ts';

export type PageKind = 'article' | 'feed' | 'table' | 'forum';

interface PageShape {
  readonly kind?: PageKind;
  readonly share: Share;
  /** Text of the page, UTF-16 units. */
  readonly size: number;
  /** Text nodes that the text is spread over; by default one for each paragraph or cell. */
  readonly nodes?: number;
}

/** Sentences in a paragraph, and paragraphs under a heading. */
const PARAGRAPH = 5;
const SECTION = 6;

const TITLES = { none: 'Notes from the valley', few: 'Notes from the valley', many: 'What to know about kratom' };

/** A page as HTML. */
export function pageHtml(shape: PageShape): string {
  const { kind = 'article', share } = shape;
  const parts = paragraphs(shape).map((text, index) => KINDS[kind](spread(text, shape), index, text));
  const body = kind === 'table' ? `<table><tr><th>What<th>Notes<th>More</tr>${parts.join('')}</table>` : parts.join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${TITLES[share]}</title><body><h1>${TITLES[share]}</h1>${body}</body></html>`;
}

/** The text of an article as blocks, without a page. */
export function articleBlocks(share: Share, size: number): { title: string; blocks: Block[] } {
  const blocks: Block[] = [];
  for (const [index, text] of paragraphs({ share, size }).entries()) {
    if (index % SECTION === 0) blocks.push({ text: heading(text), role: 'heading', level: 2, container: 0 });
    blocks.push({ text, role: 'paragraph', container: 0 });
  }
  return { title: TITLES[share], blocks };
}

const KINDS: Record<PageKind, (html: string, index: number, text: string) => string> = {
  article: (html, index, text) => `${index % SECTION === 0 ? `<h2>${heading(text)}</h2>` : ''}<p>${html}</p>\n`,
  feed: (html, index) =>
    `<article><header><a href="#${index}">Reader ${index % 97}</a> <time>${index % 60} min</time></header>` +
    `<div><div>${html}</div></div><ul><li><a href="#">Reply</a><li><a href="#">Share</a></ul></article>\n`,
  table: (html, index, text) => `<tr><th>${heading(text)} ${index}<td>${html}<td>${index}</tr>\n`,
  forum: (html, index, text) =>
    `<section><h3>Post ${index}</h3><blockquote><blockquote>${text.slice(0, 40)}</blockquote>` +
    `A reply to it.</blockquote><p>${html}</p></section>\n`,
};

function paragraphs({ share, size }: PageShape): string[] {
  const source = sentences(share);
  const found: string[] = [];
  for (let length = 0; length < size; ) {
    const text = Array.from({ length: PARAGRAPH }, () => source.next().value).join(' ');
    found.push(text);
    length += text.length;
  }
  return found;
}

function heading(text: string): string {
  return text.split(' ').slice(0, 4).join(' ');
}

/** Wraps every other run of words in an inline element, so that a paragraph has the share of text nodes it should. */
function spread(text: string, { size, nodes }: PageShape): string {
  if (!nodes) return text;
  const length = size / nodes;
  const words = text.split(' ');
  let html = '';
  let run: string[] = [];
  let runs = 0;
  for (const [index, word] of words.entries()) {
    run.push(word);
    if (run.join(' ').length + 1 < length && index < words.length - 1) continue;
    html += runs % 2 ? `<em>${run.join(' ')}</em> ` : `${run.join(' ')} `;
    run = [];
    runs += 1;
  }
  return html;
}
