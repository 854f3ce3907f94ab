import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { markedTexts, until } from '../../../e2e/harness.ts';
import { type Check, noneOf } from '../../check.ts';
import type { Lab } from '../../lab.ts';
import { errorsOf } from '../../look.ts';
import { CLAIM, ONE_CLAIM } from '../../pages.ts';
import { manifest } from '../../plant.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
const DATA = `data:text/html,${encodeURIComponent(ONE_CLAIM)}`;
const FILL = `document.getElementById('f').contentDocument.body.innerHTML = '${ONE_CLAIM}'`;

type Make = (lab: Lab, inner: string, other: string) => string;

/** Kinds of document with the claim in them, and whether it is to be marked there (`false`: stays silent). */
const KINDS: ReadonlyArray<readonly [string, boolean, Make]> = [
  ['html', true, (lab) => lab.site.page(ONE_CLAIM)],
  [
    'xhtml',
    true,
    (lab) =>
      lab.site.page(`<html xmlns="${XHTML}"><head><title>x</title></head><body>${ONE_CLAIM}</body></html>`, {
        type: 'application/xhtml+xml',
      }),
  ],
  [
    'xml with html in it', // data shown as its source
    false,
    (lab) => lab.site.page(`<r xmlns:h="${XHTML}"><h:p>${CLAIM}</h:p></r>`, { type: 'text/xml' }),
  ],
  [
    'svg',
    false,
    (lab) =>
      lab.site.page(
        `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="50"><text y="20">${CLAIM}</text></svg>`,
        { type: 'image/svg+xml' },
      ),
  ],
  ['text', true, (lab) => lab.site.page(CLAIM, { type: 'text/plain' })],
  ['frame of the same site', true, (lab, inner) => lab.site.page(`<iframe src="${inner}"></iframe>`)],
  ['frame of another site', true, (lab, _, other) => lab.site.page(`<iframe src="${other}"></iframe>`)],
  ['srcdoc', true, (lab) => lab.site.page(`<iframe srcdoc='${ONE_CLAIM}'></iframe>`)],
  ['sandboxed srcdoc', true, (lab) => lab.site.page(`<iframe sandbox srcdoc='${ONE_CLAIM}'></iframe>`)],
  ['sandboxed frame', true, (lab, inner) => lab.site.page(`<iframe sandbox src="${inner}"></iframe>`)],
  ['data: frame', true, (lab) => lab.site.page(`<iframe src="${DATA}"></iframe>`)],
  [
    'blob: frame',
    true,
    (lab) =>
      lab.site.page(
        `<iframe id="f"></iframe><script>f.src = URL.createObjectURL(new Blob(['${ONE_CLAIM}'], { type: 'text/html' }))</script>`,
      ),
  ],
  [
    'javascript: frame',
    true,
    (lab) =>
      lab.site.page(`<iframe id="f"></iframe><script>f.src = 'javascript:' + JSON.stringify('${ONE_CLAIM}')</script>`),
  ],
  [
    'about:blank frame filled by its parent',
    true,
    (lab) => lab.site.page(`<iframe id="f"></iframe><script>setTimeout(() => { ${FILL} }, 200)</script>`),
  ],
  ['object', true, (lab, inner) => lab.site.page(`<object data="${inner}" type="text/html"></object>`)],
  ['embed', true, (lab, inner) => lab.site.page(`<embed src="${inner}" type="text/html">`)],
  ['frameset', true, (lab, inner) => lab.site.page(`<frameset><frame src="${inner}"></frameset>`)],
  [
    'a page that a policy sandboxes',
    true,
    (lab) => lab.site.page(ONE_CLAIM, { headers: { 'content-security-policy': 'sandbox' } }),
  ],
  ['an empty page', false, (lab) => lab.site.page('')],
  ['json', true, (lab) => lab.site.page(JSON.stringify({ text: CLAIM }), { type: 'application/json' })],
];

const documentKinds: Check = {
  threat: 15,
  counts: 'kinds of document that are not marked (or kept silent) as declared, or where an error is logged',
  bar: '0',
  places: ['chromium', 'firefox'],
  async measure(lab) {
    const inner = lab.site.page(ONE_CLAIM);
    const page = await lab.newPage();
    const errors = errorsOf(page);
    const found: string[] = [];
    for (const [name, marked, make] of KINDS) {
      errors.length = 0;
      const expected = marked ? 1 : 0;
      await page.goto(make(lab, inner, inner.replace('localhost', '127.0.0.1')));
      if (expected === 0) await sleep(700);
      const marks = await until(
        () => marksInFrames(page),
        (texts) => texts.length >= expected,
        lab.planted ? 1_500 : 8_000,
      );
      const right = marks.length === expected && marks.every((text) => text.includes(CLAIM));
      if (!right) found.push(`${name}: ${JSON.stringify(marks)}`);
      found.push(...errors.map((error) => `${name}: ${error}`));
    }
    return noneOf(found, KINDS.length);
  },
  plant: {
    fault: 'a gate for frames with an address of their own alone',
    files: {
      'manifest.json': manifest(({ content_scripts: [gate] }) => {
        Object.assign(gate ?? {}, { match_about_blank: false, match_origin_as_fallback: false });
      }),
    },
  },
};

async function marksInFrames(page: Page): Promise<string[]> {
  const texts = await Promise.all(page.frames().map((frame) => markedTexts(frame).catch(() => [])));
  return texts.flat();
}

export const checks = [documentKinds];
