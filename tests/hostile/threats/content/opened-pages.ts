import type { Page } from 'puppeteer';
import { until } from '../../../e2e/harness.ts';
import { useControl } from '../../card.ts';
import { type Check, noneOf } from '../../check.ts';
import type { Lab } from '../../lab.ts';
import { markedPage } from '../../look.ts';
import { CLAIM } from '../../pages.ts';
import { last, plantedBuild, replaced } from '../../plant.ts';

/** Pages with a card whose source is opened, by the headers of the page. */
const PAGES: Record<string, Record<string, string>> = {
  'a plain page': { 'referrer-policy': 'unsafe-url' },
  'a page that a policy sandboxes': { 'content-security-policy': 'sandbox allow-scripts' },
};

/** A source is opened by the background, which knows its address: its site must not learn from which page. */
const opened: Check = {
  threat: 20,
  counts:
    'of 2 pages (plain, sandboxed): sources that do not open, or whose site learns of the page (referrer, opener)',
  bar: '0',
  places: ['chromium', 'firefox'],
  core: true,
  ownBrowser: true,
  async measure(lab) {
    // No request leaves this machine: the sources' addresses lead to a page of the lab.
    const source = lab.site.page('<p>A source.</p>');
    const background = replaced(/https:\/\/[^"'\\`\s]+/g, source);
    const planted = lab.planted
      ? {
          'card.js': last(
            `addEventListener('keydown', ({ key }) => key === 'Enter' && window.open('${source}'), true);`,
          ),
        }
      : {};
    const build = plantedBuild(
      lab.engine,
      { fault: 'sources that lie in the lab', files: { 'background.js': background, ...planted } },
      `opened-${lab.planted}`,
    );
    return lab.withBuild(build, async (own) => {
      const found: string[] = [];
      for (const [name, headers] of Object.entries(PAGES)) {
        const wrong = await openSource(await markedPage(own, `<p>${CLAIM}</p>`, { headers }), own, source);
        found.push(...wrong.map((what) => `${name}: ${what}`));
      }
      return noneOf(found, Object.keys(PAGES).length);
    });
  },
  plant: { fault: 'a card that opens sources itself', files: {} },
};

/** Uses one control of the card after the other until a source has been asked for. */
async function openSource(page: Page, lab: Lab, source: string): Promise<string[]> {
  const browser = await lab.browser();
  const { pathname } = new URL(source);
  const before = lab.site.hits.length;
  const asked = () => lab.site.hits.slice(before).filter(({ path }) => path === pathname);
  for (let control = 1; control < 12 && asked().length === 0; control++) {
    await useControl(page, control);
    await until(async () => asked().length, Boolean, 700);
  }
  if (asked().length === 0) return ['no source was opened'];
  const found = asked().flatMap(({ headers }) => (headers.referer ? [`Referer: ${headers.referer}`] : []));
  for (const tab of await browser.pages()) {
    if (tab.url() !== source) continue;
    found.push(...(await traces(tab)));
    await tab.close();
  }
  return found;
}

const traces = (tab: Page): Promise<string[]> =>
  tab.evaluate(() => [
    ...(window.opener === null ? [] : ['it has an opener']),
    ...(document.referrer === '' ? [] : [`referrer ${document.referrer}`]),
  ]);

export const checks = [opened];
