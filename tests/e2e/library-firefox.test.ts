import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { until } from './harness.ts';
import { goInFirefox } from './own-pages.ts';
import { firefoxWithExtension } from './set-up.ts';

const page = await (await firefoxWithExtension()).newPage();
await goInFirefox(page, 'library.html#map/us');

const heading = () => page.evaluate(() => document.querySelector('h1')?.textContent ?? '').catch(() => '');
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const show = (fragment: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, fragment);

test('the map is walked over by keyboard and opens a place', async () => {
  expect(await heading()).toBe('Law on kratom: United States');
  let name = '';
  for (let i = 0; i < 30 && !name.startsWith('Alabama:'); i += 1) {
    await page.keyboard.press('Tab');
    name = await focused();
  }
  expect(name).toMatch(/^Alabama: Banned/);
  await page.keyboard.press('ArrowRight');
  expect(await until(focused, (now) => now !== name)).toMatch(/^Georgia: /);
  await page.keyboard.press('Enter');
  expect(await until(heading, (title) => title === 'Law: Georgia')).toBe('Law: Georgia');
});

test.each([
  ['#', 'Evidence and law on kratom'],
  ['#claim/pain', 'Pain relief'],
  ['#place/US-TX/2020-01-01', 'Law: Texas'],
  ['#map/world', 'Law on kratom: World'],
  ['#sources', 'Sources'],
  ['#glossary/kcpa', 'Glossary'],
  ['#changes', 'What changed'],
  ['#about', 'How it was made'],
])('%s shows "%s"', async (fragment, title) => {
  await show(fragment);
  expect(await until(heading, (now) => now === title)).toBe(title);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  mkdirSync('.output/pictures', { recursive: true });
  await page.screenshot({ path: `.output/pictures/library-firefox-${fragment.replace(/\W+/g, '-')}.png` });
});
