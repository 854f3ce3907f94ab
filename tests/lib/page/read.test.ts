import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { PageWalk, readBlocks } from '../../../lib/page/read.ts';

const documentOf = (body: string): Document => new JSDOM(`<!doctype html><body>${body}`).window.document;
const told = (root: Document) => readBlocks(root).map(({ role, text }) => `${role}: ${text.trim()}`);

test.each([
  [
    'inline elements and links in one block',
    '<p>A <b>leaf</b> <a href="#">of</a> kratom.</p>',
    ['paragraph: A leaf of kratom.'],
  ],
  [
    'headings and items',
    '<h2>Uses</h2><ul><li>Pain</li><li>Sleep</li></ul>',
    ['heading: Uses', 'item: Pain', 'item: Sleep'],
  ],
  [
    'text around a block',
    '<div>Before<p>inside</p>after</div>',
    ['paragraph: Before', 'paragraph: inside', 'paragraph: after'],
  ],
  [
    'no scripts, styles or fields',
    '<script>a</script><style>b</style><textarea>c</textarea><p>d</p>',
    ['paragraph: d'],
  ],
  ['nothing that is edited or hidden', '<div contenteditable>a</div><p hidden>b</p><p>c</p>', ['paragraph: c']],
])('reads %s', (_what, body, blocks) => {
  expect(told(documentOf(body))).toEqual(blocks);
});

test('a cell knows the headers of its column and row', () => {
  const rows = '<tr><th>Strain</th><th>Effect</th></tr><tr><th>Red</th><td>Pain</td></tr>';
  const blocks = readBlocks(documentOf(`<table>${rows}</table>`));
  expect(blocks.find(({ text }) => text === 'Pain')).toMatchObject({ columnHeader: 'Effect', rowHeader: 'Red' });
});

test('open shadow roots stand in place of the children, slots show them', () => {
  const document = documentOf('<div id="host">slotted</div>');
  const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<p>shadow <slot></slot></p>';
  const walk = new PageWalk(document);
  while (!walk.advance(1));
  expect(walk.blocks.map(({ text }) => text)).toEqual(['shadow slotted']);
  expect(walk.shadowRoots).toEqual([root]);
});

test('read a node at a time or at once, a page gives the same blocks', () => {
  const document = documentOf('<h1>One</h1><p>Two <i>three</i></p><ul><li>four</li></ul>'.repeat(20));
  const walk = new PageWalk(document);
  let steps = 1;
  while (!walk.advance(3)) steps += 1;
  expect(steps).toBeGreaterThan(20);
  expect(walk.blocks).toEqual(readBlocks(document));
});
