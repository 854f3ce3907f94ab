import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { withoutLabels } from '../../lib/cli/gold/labels.ts';
import { markedClaims } from '../../lib/cli/launch.ts';
import { loadDetector, scanHtml } from '../../lib/cli/scan.ts';
import { until } from './harness.ts';
import { chromiumWithExtension, servedFolder } from './set-up.ts';

const LABELLED = 'tests/pages';

const names = readdirSync(LABELLED).filter((name) => name.endsWith('.html'));

const folder = mkdtempSync(join(tmpdir(), 'labelled-'));
for (const name of names) {
  writeFileSync(join(folder, name), withoutLabels(readFileSync(join(LABELLED, name), 'utf8')));
}
afterAll(() => rmSync(folder, { recursive: true }));
const site = await servedFolder(folder);
const { browser } = await chromiumWithExtension();

test('the extension in Chromium finds what the scan command finds, on every labelled page', {
  timeout: 1_200_000,
}, async () => {
  const detector = await loadDetector();
  const page = await browser.newPage();
  const different: string[] = [];
  expect(names.length).toBeGreaterThanOrEqual(160);
  for (const name of names) {
    const html = readFileSync(join(folder, name), 'utf8');
    const scanned = scanHtml(detector, html).map(({ topic, stance, quote }) => `${topic}:${stance} ${quote}`);
    await page.goto(`${site.address}/${name}`);
    const inBrowser = async () =>
      (await markedClaims(page))?.flatMap(({ quote, topics }) =>
        topics.map(({ topic, stance }) => `${topic}:${stance} ${quote.replace(/\s+/g, ' ').trim()}`),
      ) ?? [];
    const found = await until(inBrowser, (claims) => claims.length >= scanned.length, 15_000);
    if (JSON.stringify(found) !== JSON.stringify(scanned)) {
      const missing = scanned.filter((claim) => !found.includes(claim));
      const extra = found.filter((claim) => !scanned.includes(claim));
      different.push([name, ...missing.map((claim) => `- ${claim}`), ...extra.map((claim) => `+ ${claim}`)].join('\n'));
    }
  }
  expect(different).toEqual([]);
});
