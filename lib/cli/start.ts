/**
 * `npm start [-- FILE_OR_URL]`: opens a real Chromium with the extension on a page. Without a display it runs headless,
 * prints the claims that the page makes and writes two pictures to `.output/try/`.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { firstMarkPoint, launchWithExtension, markedClaims } from './launch.ts';

const SAMPLE = 'tests/e2e/pages/article.html';
const PICTURES = '.output/try';
/** How long to wait for marks, ms: a page without claims gets none. */
const PATIENCE = 5_000;

const address = addressOf(process.argv[2] ?? SAMPLE);
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const { browser } = await launchWithExtension(!hasDisplay);
const [page = await browser.newPage()] = await browser.pages();
await page.goto(address);

if (hasDisplay) {
  console.log(`Opened ${address}. Click a marked sentence; close the browser to end.`);
  await new Promise((closed) => browser.once('disconnected', closed));
} else {
  await report(page);
  await browser.close();
}

function addressOf(named: string): string {
  if (/^https?:\/\//.test(named)) return named;
  if (existsSync(named)) return pathToFileURL(resolve(named)).href;
  console.error(`${named} is neither a file here nor an address that begins with http:// or https://.`);
  process.exit(1);
}

async function report(page: Page): Promise<void> {
  const claims = await waitForClaims(page);
  console.log(`${address}\n${claims.length} marked sentences`);
  for (const { quote, topics } of claims) {
    console.log(`\n  ${quote.replace(/\s+/g, ' ')}`);
    console.log(`  → ${topics.map(({ topic, stance }) => `${topic}: ${stance}`).join(', ')}`);
  }
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/page.png` });
  const point = await firstMarkPoint(page);
  if (point) {
    await page.mouse.click(point.x, point.y);
    await sleep(300);
    await page.screenshot({ path: `${PICTURES}/card.png` });
  }
  console.log(`\nPictures: ${PICTURES}/page.png${point ? ` and ${PICTURES}/card.png` : ''}`);
}

async function waitForClaims(page: Page) {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const claims = await markedClaims(page);
    if (claims?.length) return claims;
    await sleep(100);
  }
  return [];
}
