import type { Page } from 'puppeteer';
import { until } from '../../../e2e/harness.ts';
import { type Check, noneOf } from '../../check.ts';
import type { Lab } from '../../lab.ts';
import { clickMark, marksOf } from '../../look.ts';
import { CLAIM } from '../../pages.ts';
import { difference, shot } from '../../pixels.ts';
import { first } from '../../plant.ts';

/** Content security policies; each reports to `/report` as well. */
const POLICIES = [
  "default-src 'none'",
  "default-src 'none'; style-src 'none'; font-src 'none'",
  "script-src 'none'; object-src 'none'; base-uri 'none'",
  "require-trusted-types-for 'script'; trusted-types 'none'",
  "require-trusted-types-for 'script'; trusted-types page",
  "default-src 'self'; script-src-attr 'none'; style-src-attr 'none'",
  'sandbox allow-same-origin allow-scripts',
  'sandbox',
  "style-src 'nonce-abc'; script-src 'nonce-abc' 'strict-dynamic'",
  "frame-ancestors 'none'; upgrade-insecure-requests; connect-src 'none'",
];

const policies: Check = {
  threat: 17,
  counts: 'policies under which marks are not painted, no card opens, or the page gets a violation of ours',
  bar: '0',
  places: ['chromium', 'firefox'],
  async measure(lab) {
    const found: string[] = [];
    for (const [index, policy] of POLICIES.entries()) {
      const report = `/report-${lab.place}-${lab.planted}-${index}`;
      const page = await lab.newPage();
      const errors = await openUnder(lab, page, policy, report);
      const before = lab.site.hits.length;
      if (String(await marksOf(page)) !== CLAIM) found.push(`${policy}: no mark`);
      else if (!(await until(() => isPainted(page), Boolean, 3_000))) found.push(`${policy}: not painted`);
      else if (!(await clickMark(page))) found.push(`${policy}: no card`);
      const reports = lab.site.hits
        .slice(before)
        .filter(({ path, body }) => path === report && !body.includes('favicon'));
      found.push(...reports.map(({ body }) => `${policy}: reported: ${body}`));
      found.push(...errors.map((error) => `${policy}: ${error}`));
      await page.close();
    }
    return noneOf(found, POLICIES.length);
  },
  plant: {
    fault: 'an annotator that styles with an attribute and makes a Trusted Types policy',
    files: {
      'annotator.js': first(
        'const planted = document.createElement("script"); planted.textContent = "1"; document.head.append(planted);',
      ),
    },
  },
};

/** Opens the claim under a policy; answers with the violations that the page hears of from then on. */
async function openUnder(lab: Lab, page: Page, policy: string, report: string): Promise<string[]> {
  const errors: string[] = [];
  const note = (text: string) => {
    if (/Content.Security|Trusted/i.test(text) && !text.includes('favicon')) errors.push(text);
  };
  page.on('console', (message) => note(message.text()));
  page.on('pageerror', (error) => note(String(error)));
  const headers = { 'content-security-policy': `${policy}; report-uri ${report}` };
  await page.goto(lab.site.page(`<p>${CLAIM}</p>`, { headers }));
  return errors;
}

/** Whether the mark can be seen: the text with it and without it are not the same picture. */
async function isPainted(page: Page): Promise<boolean> {
  const clip = await page.$eval('p', (text) => {
    const { x, y, width, height } = text.getBoundingClientRect();
    return { x, y, width, height: height + 8 };
  });
  const withMarks = await shot(page, clip);
  await page.evaluate(() => {
    for (const highlight of CSS.highlights.values()) highlight.clear();
  });
  const without = await shot(page, clip);
  await page.reload();
  await marksOf(page);
  return difference(withMarks, without) > 0.001;
}

export const checks = [policies];
