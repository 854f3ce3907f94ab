import { setTimeout as sleep } from 'node:timers/promises';
import { hostBox, openCardOn } from '../../card.ts';
import { type Check, noneOf } from '../../check.ts';
import { difference, shot } from '../../pixels.ts';
import { replaced } from '../../plant.ts';

/** Style sheets that mean to dress up the card or what stands in it. */
const SHEETS: readonly string[] = [
  ...[
    'color: red',
    'background: yellow',
    'font: 40px/2 monospace',
    'letter-spacing: 9px',
    'word-spacing: 20px',
    'text-transform: uppercase',
    'direction: rtl',
    'unicode-bidi: bidi-override',
    'writing-mode: vertical-rl',
    'text-shadow: 0 0 9px red',
    'box-shadow: 0 0 0 9px red',
    'border: 9px solid red',
    'outline: 9px solid red',
    'padding: 30px',
    'user-select: none',
    'accent-color: red',
    'text-indent: 40px',
    'text-align: right',
    'line-height: 4',
    'font-weight: 900',
    'white-space: nowrap',
    'max-width: 90px',
    'min-height: 300px',
  ].map((rule) => `* { ${rule} !important }`),
  '*::before, *::after { content: "SAFE" !important; display: block !important }',
  '::selection { background: red !important } [popover]::backdrop { background: red !important }',
  ':root { font-size: 60px !important }',
  ':root { color-scheme: only dark !important }',
  '@font-face { font-family: system-ui; src: local("DejaVu Serif") } @font-face { font-family: sans-serif; src: local("DejaVu Serif") }',
  '@font-face { font-family: Arial; src: local("DejaVu Serif") } @font-face { font-family: "Segoe UI"; src: local("DejaVu Serif") }',
  ':root, * { --panel: red !important; --color: red !important; --font: monospace !important }',
];

const dressed: Check = {
  threat: 5,
  counts: `of ${SHEETS.length} style sheets: those that change more than 0.1 % of the card's pixels`,
  bar: '0',
  places: ['chromium', 'firefox'],
  async measure(lab) {
    const page = await openCardOn(lab);
    const look = async () => {
      const { x, y, width } = await hostBox(page);
      return shot(page, { x: x + 12, y: y + 12, width: width - 24, height: 240 });
    };
    const plain = await look();
    const found: string[] = [];
    for (const css of SHEETS) {
      await page.evaluate((text) => {
        document.head.append(Object.assign(document.createElement('style'), { textContent: text }));
      }, css);
      await sleep(200);
      const share = difference(plain, await look());
      if (share > 0.001) found.push(`${css}: ${(share * 100).toFixed(2)} %`);
      await page.evaluate(() => document.querySelector('head > style:last-child')?.remove());
      await sleep(50);
    }
    return noneOf(found, SHEETS.length);
  },
  plant: {
    fault: 'a host that inherits from the page',
    files: { 'card.js': replaced(/all: initial !important;/, '') },
  },
};

export const checks = [dressed];
