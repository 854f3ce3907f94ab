/** Kinds of page that the web has, each with the claim in it once, unless `marked` says otherwise. */
export interface Kind {
  /** What the server answers; `PORT` becomes its port. */
  readonly body: string;
  /** Sent as it is, without a doctype and title before it. */
  readonly whole?: true;
  readonly type?: string;
  readonly headers?: Record<string, string>;
  /** Texts marked in the end, in all frames. */
  readonly marked?: readonly string[];
  /** The marked text stands where a click is the page's own. */
  readonly clickIsPages?: true;
  /** Why one browser is left out. */
  readonly notIn?: { readonly firefox?: string; readonly chromium?: string };
}

export const CLAIM = 'Kratom is banned in Alabama.';
export const TEXT = `<p>${CLAIM} It is a plant.</p>`;
/** Scripts of the pages act after so many ms. */
export const LATER = 300;

/** A script that acts when the page has been marked for the first time, or would have been. */
const later = (script: string) => `<script>setTimeout(() => { ${script} }, ${LATER})</script>`;
/** Text that a script writes, so that the page's own source does not name the plant. */
const WRITTEN = `'<p>' + 'Kra' + 'tom is banned in Alabama. It is a plant.</p>'`;

const LONG = Array.from({ length: 3_000 }, (_, i) => `<p>Line ${i} of a long page about gardens.</p>`).join('');
const FEED = Array.from({ length: 700 }, (_, i) => `<p>Post ${i}: kratom relieves pain.</p>`).join('');

export const KINDS: Record<string, Kind> = {
  'a plain page': { body: TEXT },
  'a page in quirks mode': { body: `<title>Old</title><font size=2>${TEXT}</font>`, whole: true },
  'a sentence in many pieces': {
    body: `<p><b>Kra</b>tom <i>is</i> <!-- here -->banned <a href="#x">in</a>\n <span>Alabama</span>. It is a plant.</p>`,
  },
  'a frame of the same site': { body: '<iframe src="/inner"></iframe>' },
  'a frame of another site': { body: '<iframe src="http://127.0.0.1:PORT/inner"></iframe>' },
  'a frame in a frame': { body: '<iframe src="/a%20frame%20of%20another%20site"></iframe>' },
  'a srcdoc frame': { body: `<iframe srcdoc="${TEXT}"></iframe>` },
  'a sandboxed srcdoc frame': { body: `<iframe sandbox srcdoc="${TEXT}"></iframe>` },
  'a data: frame': { body: `<iframe src="data:text/html,${encodeURIComponent(TEXT)}"></iframe>` },
  'a blob: frame': {
    body: `<iframe id="f"></iframe><script>f.src = URL.createObjectURL(new Blob(['${TEXT}'], { type: 'text/html' }))</script>`,
  },
  'an empty frame that is filled later': {
    body: `<iframe id="f"></iframe>${later(`f.contentDocument.body.innerHTML = '${TEXT}'`)}`,
  },
  'a frame written by its parent': {
    body: `<iframe id="f"></iframe>${later(`const d = f.contentDocument; d.open(); d.write('${TEXT}'); d.close()`)}`,
  },
  'a frame that moves': { body: `<div id="a"><iframe src="/inner"></iframe></div>${later('document.body.append(a)')}` },
  'a frameset': { body: '<frameset><frame src="/inner"></frameset>' },
  'an object': { body: '<object data="/inner" type="text/html"></object>' },
  'an open shadow root': {
    body: `<div id="host"></div><script>host.attachShadow({ mode: 'open' }).innerHTML = ${WRITTEN}</script>`,
  },
  'a declared shadow root': {
    body: `<div><template shadowrootmode="open">${TEXT}</template></div>`,
  },
  'shadow roots in shadow roots': {
    body: `<div id="host"></div><script>const inner = document.createElement('div'); inner.attachShadow({ mode: 'open' }).innerHTML = ${WRITTEN}; host.attachShadow({ mode: 'open' }).append(inner)</script>`,
  },
  'a component that comes late': {
    body: `<x-late></x-late>${later(`customElements.define('x-late', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${WRITTEN} } })`)}`,
  },
  'a component whose text comes later still': {
    body: `<x-text></x-text><script>customElements.define('x-text', class extends HTMLElement { connectedCallback() { const root = this.attachShadow({ mode: 'open' }); root.innerHTML = '<div>Wait</div>'; setTimeout(() => { root.firstChild.innerHTML = ${WRITTEN} }, ${2 * LATER}) } })</script>`,
  },
  'a slot': {
    body: `<x-slot>${TEXT}</x-slot><script>customElements.define('x-slot', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<div><slot></slot></div>' } })</script>`,
  },
  'a component that shows but one of its children': {
    body: `<x-tabs><p slot="one">${CLAIM}</p><p slot="two">Kratom relieves pain.</p></x-tabs><script>customElements.define('x-tabs', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<slot name="one"></slot>' } })</script>`,
  },
  'a sentence that runs through a slot': {
    body: `<x-name>Alabama</x-name><script>customElements.define('x-name', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>Kratom is banned in <b><slot></slot></b>. It is a plant.</p>' } })</script>`,
    marked: ['Kratom is banned in .'], // a range runs through one tree: the word that the slot shows stays unpainted
  },
  'a closed shadow root': {
    body: `<p>Kratom.</p><div id="host"></div><script>host.attachShadow({ mode: 'closed' }).innerHTML = '${TEXT}'</script>`,
    marked: [], // the page has closed it to scripts, ours among them
  },
  'a route that is entered later': {
    body: `<main id="m">Home</main>${later(`history.pushState({}, '', '/two'); m.innerHTML = '${TEXT}'`)}`,
  },
  'a route that is left': {
    body: `<main id="m"><p>Kratom relieves pain.</p></main>${later(`history.pushState({}, '', '/two'); m.innerHTML = '<p>Gardens.</p>'`)}`,
    marked: [],
  },
  'a list that grows': {
    body: `<ul id="l"><li>One</li></ul>${later(`l.insertAdjacentHTML('beforeend', '<li>${CLAIM}</li>')`)}`,
  },
  'rows that are used again': {
    body: `<div id="rows"><p>Kratom relieves pain.</p><p>Rain.</p></div>${later(`rows.firstChild.firstChild.data = 'Sun.'; rows.lastChild.firstChild.data = '${CLAIM}'`)}`,
  },
  'a text edited in place': {
    body: `<p id="p">Kratom is green.</p>${later(`p.firstChild.data = '${CLAIM}'`)}`,
  },
  'a part that moves': {
    body: `<div id="a"><p id="p">${CLAIM}</p></div><div id="b"></div>${later('b.append(p)')}`,
  },
  'a body that is put in place of the first': {
    body: `${later(`const b = document.createElement('body'); b.innerHTML = '${TEXT}'; document.body.replaceWith(b)`)}`,
  },
  'a document that is written anew': {
    body: `<p>Kratom relieves pain.</p>${later(`document.open(); document.write('<!doctype html><title>Page</title>${TEXT}'); document.close()`)}`,
  },
  'a document that is written anew while it loads': {
    body: `<p>Rain.</p><script>setTimeout(() => { document.open(); document.write('<!doctype html><title>Page</title>' + ${WRITTEN}); document.close() })</script>`,
  },
  'editors and form fields beside it': {
    body: `${TEXT}<div contenteditable>Kratom relieves pain.</div><textarea>Kratom relieves pain.</textarea><div role="textbox">Kratom relieves pain.</div><input value="Kratom relieves pain."><div class="cm-editor">Kratom relieves pain.</div><div contenteditable="plaintext-only"><p contenteditable="false">Kratom relieves pain.</p></div>`,
  },
  'a text that becomes an editor': {
    body: `${TEXT}<p id="p">Kratom relieves pain.</p>${later(`p.contentEditable = 'true'`)}`,
  },
  'a page that is one editor': {
    body: `${TEXT}<script>document.designMode = 'on'</script>`,
    marked: [],
  },
  'scripts and hidden parts beside it': {
    body: `${TEXT}<script type="text/plain">Kratom relieves pain.</script><template><p>Kratom relieves pain.</p></template><p hidden>Kratom relieves pain.</p><noscript>Kratom relieves pain.</noscript>`,
  },
  'a part that is shown later': { body: `<p id="p" hidden>${CLAIM}</p>${later('p.hidden = false')}` },
  'a modal dialog': { body: `<dialog id="d">${TEXT}</dialog><script>d.showModal()</script>` },
  'details that are open': { body: `<details open><summary>Law</summary>${TEXT}</details>` },
  'a link': { body: `<p><a href="#x">${CLAIM}</a> It is a plant.</p>`, clickIsPages: true },
  'a table': {
    body: `<table><tr><th>State</th><th>Law</th></tr><tr><td>Alabama</td><td>${CLAIM}</td></tr></table>`,
  },
  'preformatted text': { body: `<pre>A note.\n\n${CLAIM}\n</pre>` },
  'columns and vertical writing': {
    body: `<div style="columns: 2; writing-mode: vertical-rl">${TEXT}</div>`,
  },
  'text over a picture': {
    body: `<div style="background: linear-gradient(45deg, #123, #fed)">${TEXT}</div>`,
  },
  'a zoomed page': { body: `<div style="zoom: 2.5; transform: rotate(1deg)">${TEXT}</div>` },
  'right-to-left': { body: `<div dir="rtl">${TEXT}</div>` },
  'a deep page': { body: `${'<div>'.repeat(500)}${TEXT}${'</div>'.repeat(500)}` },
  'a long page': { body: `${LONG}${TEXT}${LONG}` },
  'a feed of more claims than are marked at once': {
    body: FEED,
    marked: Array.from({ length: 500 }, (_, i) => `Post ${i}: kratom relieves pain.`),
  },
  'a page that hides the extension API': {
    body: `<iframe name="chrome"></iframe><iframe name="browser"></iframe><form id="chrome"><input name="runtime"></form>${TEXT}`,
  },
  'a form whose fields hide its own': {
    body: `<form><input name="childNodes"><input name="textContent"><input name="firstChild"><input name="nodeType">${TEXT}</form>`,
  },
  XHTML: {
    body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Page</title></head><body>${TEXT}</body></html>`,
    whole: true,
    type: 'application/xhtml+xml',
  },
  'plain text': { body: `A note.\n\n${CLAIM}\n`, whole: true, type: 'text/plain' },
  XML: {
    body: `<note><line>${CLAIM}</line></note>`,
    whole: true,
    type: 'text/xml',
    marked: [] /* data shown as its source */,
  },
  'a picture in SVG': {
    body: `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${CLAIM}</text></svg>`,
    whole: true,
    type: 'image/svg+xml',
    marked: [], // labels of a drawing are no prose
  },
  'a strict policy': {
    body: TEXT,
    headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
  },
  'a sandboxed page': { body: TEXT, headers: { 'content-security-policy': 'sandbox' } },
  inner: { body: TEXT },
};
