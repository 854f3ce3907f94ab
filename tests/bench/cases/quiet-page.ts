import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { type Figure, ratioOf, spreadOf } from '../figure.ts';
import type { Lab } from '../lab.ts';
import { pageHtml } from '../pages.ts';

const MB_AND_A_HALF = 1_500_000;

/** A page that does not name kratom: the gate alone. */
export async function quietPage(lab: Lab): Promise<Figure[]> {
  const size = gzipSync(readFileSync('.output/chrome-mv3/gate.js'), { level: 9 }).length / 1000;
  const figures: Figure[] = [
    {
      what: 'gate script, gzip',
      where: 'build',
      unit: 'kB',
      value: spreadOf([size]),
      bar: { of: 'value', atMost: 1.5 },
    },
  ];
  for (const [name, nodes] of [
    ['in paragraphs', undefined],
    ['in 60,000 text nodes', 60_000],
  ] as const) {
    const shape = { share: 'none', size: MB_AND_A_HALF, ...(nodes && { nodes }) } as const;
    const address = lab.publish(`quiet-${nodes ?? 'plain'}`, pageHtml(shape));
    const { floor, first, all } = await lab.inPage(address, 'gate', lab.dataset.gatePattern);
    const beside = { name: 'textContent and one test', value: spreadOf(floor) };
    figures.push(
      {
        what: `gate on 1.5 MB ${name}: first look`,
        where: 'Chromium',
        unit: 'ms',
        value: spreadOf(first),
        beside,
        ratio: ratioOf(first, floor),
        bar: { of: 'ratio', atMost: 1.3 },
      },
      {
        what: `gate on 1.5 MB ${name}: with its search for shadow roots, spread over later tasks`,
        where: 'Chromium',
        unit: 'ms',
        value: spreadOf(all),
        beside,
        ratio: ratioOf(all, floor),
      },
    );
  }
  return [...figures, ...(await traces(lab))];
}

/** What a page without kratom and the background could notice. */
async function traces(lab: Lab): Promise<Figure[]> {
  const target = await lab.marked.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('The background script does not run.');
  await worker.evaluate(() => {
    const seen = globalThis as unknown as { messages: number };
    seen.messages = 0;
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { onMessage: { addListener(f: () => void): void } } } }
    ).chrome;
    runtime.onMessage.addListener(() => {
      seen.messages += 1;
    });
  });
  const styles = await lab.onPage(lab.marked, async (page) => {
    await page.goto(lab.publish('quiet-small', pageHtml({ share: 'none', size: 5_000 })));
    await sleep(1_500);
    return page.evaluate(() => document.styleSheets.length + document.adoptedStyleSheets.length + CSS.highlights.size);
  });
  const messages = await worker.evaluate(() => (globalThis as unknown as { messages: number }).messages);
  const none = { where: 'Chromium', unit: '', bar: { of: 'value', atMost: 0 } } as const;
  return [
    { what: 'page without kratom: messages to the background', ...none, value: spreadOf([messages]) },
    { what: 'page without kratom: styles and highlights', ...none, value: spreadOf([styles]) },
  ];
}
