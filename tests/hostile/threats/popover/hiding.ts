import { setTimeout as sleep } from 'node:timers/promises';
import type { PNG } from 'pngjs';
import type { Page } from 'puppeteer';
import { until } from '../../../e2e/harness.ts';
import { hostBox, openCardOn, useControl } from '../../card.ts';
import { atMost, type Check, noneOf } from '../../check.ts';
import { drawnCard } from '../../drawn-card.ts';
import { shot } from '../../pixels.ts';
import { first, replaced } from '../../plant.ts';

const sheet = (css: string) =>
  `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(css)} }))`;
const over = (code: string) =>
  `{ const cover = document.createElement('div'); cover.setAttribute('style', 'position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; border: 0; background: white; pointer-events: none; z-index: 2147483647'); document.body.append(cover); ${code} }`;
const into = (style: string) =>
  `{ const box = document.createElement('div'); box.setAttribute('style', '${style}'); document.body.append(box); box.append(host); }`;

const ON_HOST = [
  'opacity: 0',
  'visibility: hidden',
  'display: none',
  'clip-path: circle(0)',
  'filter: opacity(0)',
  'mask: linear-gradient(#0000, #0000)',
  'transform: scale(0)',
  'translate: -9999px',
  'color: transparent',
  'content-visibility: hidden',
  'mix-blend-mode: screen',
];
const ON_ROOT = [
  'opacity: 0',
  'filter: opacity(0)',
  'visibility: hidden',
  'zoom: 0.01',
  'clip-path: circle(0)',
  'transform: scale(0)',
];

/** What a page may do so that a reader clicks on a card without seeing it. */
const ATTACKS: readonly string[] = [
  ...ON_HOST.map((rule) => sheet(`[popover] { ${rule} !important }`)),
  ...ON_ROOT.map((rule) => sheet(`html { ${rule} !important }`)),
  ...['opacity: 0', 'filter: opacity(0)', 'display: none'].map((rule) => sheet(`body { ${rule} !important }`)),
  sheet('* { opacity: 0.001 !important }'),
  sheet(
    '[popover]::before { content: "" !important; position: fixed !important; inset: 0 !important; background: white !important }',
  ),
  sheet('[popover]::backdrop { display: block !important; background: white !important }'),
  sheet('@keyframes gone { from, to { opacity: 0 } } [popover] { animation: gone 999s infinite !important }'),
  sheet('[popover] { transition: opacity 999s -998s !important; opacity: 0 !important }'),
  "host.style.setProperty('opacity', '0', 'important')",
  "host.style.setProperty('scale', '0', 'important')",
  "host.style.setProperty('filter', 'opacity(0)', 'important')",
  "host.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 1e6, fill: 'both' })",
  "document.documentElement.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 1e6, fill: 'both' })",
  'host.inert = true',
  'host.hidden = true',
  'host.hidePopover?.()',
  into('opacity: 0'),
  into('filter: opacity(0)'),
  into('display: none'),
  over(''),
  over("cover.popover = 'manual'; cover.showPopover();"),
];

const hiding: Check = {
  threat: 1,
  counts: `of ${ATTACKS.length} attacks: those that leave a card invisible and yet to be clicked`,
  bar: '1 in Chromium, 2 in Firefox',
  places: ['chromium', 'firefox'],
  async measure(lab) {
    const found: string[] = [];
    for (const attack of ATTACKS) {
      const page = await openCardOn(lab);
      const before = await shot(page, await hostBox(page));
      await page.evaluate(attack);
      await sleep(400);
      if ((await isClickable(page)) && !(await isVisible(page, before))) found.push(attack);
      await page.close();
      if (lab.planted && found.length > 2) break;
    }
    return atMost(lab.isFirefox ? 2 : 1, found, ATTACKS.length);
  },
  plant: {
    fault: 'a host without its important rules',
    files: { 'card.js': replaced(/ !important/g, '') },
  },
};

/** Whether a click on the card's corner with the button that closes it, or on its middle, would reach it. */
function isClickable(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { left, right, top, bottom } = host.getBoundingClientRect();
    const points = [
      [right - 28, top + 26],
      [(left + right) / 2, (top + bottom) / 2],
    ] as const;
    return points.some(([x, y]) => x > 0 && y > 0 && document.elementFromPoint(x, y) === host);
  });
}

/** Whether at least a third of the card's dark pixels are still where they were on it. */
async function isVisible(page: Page, before: PNG): Promise<boolean> {
  const box = await hostBox(page);
  if (box.width < 20 || box.height < 20) return false;
  const after = await shot(page, { ...box, width: before.width, height: before.height });
  let ink = 0;
  let kept = 0;
  for (let index = 0; index < before.data.length; index += 4) {
    if ((before.data[index] ?? 255) > 120) continue;
    ink += 1;
    if ((after.data[index] ?? 255) < 160) kept += 1;
  }
  return kept > ink / 3;
}

const stored: Check = {
  threat: 1,
  counts: 'stored values that change when every control of a card is used',
  bar: '0',
  places: ['chromium', 'firefox'],
  async measure(lab) {
    await lab.browser();
    await lab.setSite('kept.test', false);
    // A control opens the library, which notes at its first visit ever from when on changes are news.
    const library = await lab.openOwn('library.html');
    await until(
      () => lab.stored(),
      (all) => 'seen-changes' in all,
    );
    await library.close();
    const before = JSON.stringify(await lab.stored());
    const page = await openCardOn(lab);
    const controls = lab.full ? 24 : 10;
    await lab.outside.whileReaderOpens(async () => {
      for (let control = 0; control < controls; control++) {
        await useControl(page, control);
        await sleep(60);
      }
      await sleep(1_000); // the last source is asked for
    });
    const after = JSON.stringify(await lab.stored());
    return noneOf(after === before ? [] : [after], controls);
  },
  plant: {
    fault: 'a card with a switch in it',
    files: {
      'card.js': first(
        "addEventListener('keydown', () => (globalThis.browser ?? chrome).storage.local.set({ planted: 1 }), true);",
      ),
    },
  },
};

/** Something of the page on top of the card that lets clicks through: all of it, a part, a point, and in another form. */
const COVERS: readonly string[] = [
  over("cover.popover = 'manual'; cover.showPopover();"),
  over("cover.style.height = '120px'; cover.style.inset = '0 0 auto'; cover.popover = 'manual'; cover.showPopover();"),
  over(
    "const { right, top } = host.getBoundingClientRect(); cover.style.inset = [top + 60 + 'px', 'auto', 'auto', right - 60 + 'px'].join(' '); cover.style.width = cover.style.height = '10px'; cover.popover = 'manual'; cover.showPopover();",
  ),
  over("cover.style.opacity = '0.5'; cover.popover = 'auto'; cover.showPopover();"),
  over(
    "const inside = document.createElement('div'); inside.attachShadow({ mode: 'closed' }).append(cover); document.body.append(inside); cover.popover = 'manual'; cover.showPopover();",
  ),
];

const covered: Check = {
  threat: 1,
  counts: `of ${COVERS.length} covers over a card: those under which it opens pages all the same, and none where nothing covers it`,
  bar: '0',
  places: ['chromium'],
  async measure(lab) {
    const found: string[] = [];
    const isDimmed = async (page: Page) =>
      (await drawnCard(page)).elements.some(({ attributes }) => attributes.includes('class=panel covered'));
    for (const cover of COVERS) {
      const page = await openCardOn(lab);
      if (await isDimmed(page)) found.push('it is dimmed though nothing covers it');
      await page.evaluate(cover);
      if (!(await until(() => isDimmed(page), Boolean, 2_000))) found.push(cover);
      await page.close();
    }
    return noneOf(found, COVERS.length);
  },
  plant: {
    fault: 'a card that does not ask whether it is seen',
    files: { 'card.js': replaced(/trackVisibility:\s*(?:!0|true)/, 'trackVisibility:!1') },
  },
};

export const checks = [hiding, stored, covered];
