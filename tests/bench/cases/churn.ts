import type { Browser } from 'puppeteer';
import { type Figure, ratioOf, spreadOf } from '../figure.ts';
import type { Lab } from '../lab.ts';

/**
 * Turns with and without the extension, and how long each takes, ms: two minutes of changes for each. Many short ones,
 * since the machine is now quicker and now slower for seconds on end: over one minute the middle moved by two hundredths.
 */
const TURNS = 120;
const TURN = 1_000;
/** Turns that only warm up. */
const WARM = 4;

/**
 * A to-do list that is filled, ticked and emptied again, one frame after the other, as Speedometer does it. After each
 * step the layout is asked for and the page goes to the event loop, without waiting for the screen.
 */
const PAGE = `<!doctype html><meta charset="utf-8"><title>To do</title><h1>To do</h1><ul id="list"></ul><script>
const list = document.getElementById('list');
const channel = new MessageChannel();
let step = 0, steps = 0, until = 0, done;
function work() {
  const part = step % 3;
  for (let i = 0; i < 100; i += 1) {
    if (part === 0) {
      const item = document.createElement('li');
      const label = item.appendChild(document.createElement('label'));
      label.append('Buy bread, milk and tea for day ' + (step + i), document.createElement('input'));
      list.append(item);
    } else if (part === 1) {
      list.children[i].className = 'done';
      list.children[i].firstChild.firstChild.data = 'Bought for day ' + (step + i);
    } else list.lastElementChild.remove();
  }
  list.offsetHeight;
  step += 1;
  steps += 1;
  if (performance.now() < until) channel.port2.postMessage(0);
  else done(steps);
}
channel.port1.onmessage = work;
window.churn = (ms) => new Promise((resolve) => {
  done = resolve; steps = 0; until = performance.now() + ms; channel.port2.postMessage(0);
});
</script>`;

/** How much of a busy page's throughput is left with the extension. */
export async function churn(lab: Lab): Promise<Figure[]> {
  const address = lab.publish('churn', PAGE);
  const open = async (browser: Browser) => {
    const page = await browser.newPage();
    await page.goto(address);
    return {
      page,
      turn: () => page.evaluate((ms) => (window as unknown as { churn(ms: number): Promise<number> }).churn(ms), TURN),
    };
  };
  const tabs = { withIt: await open(lab.marked), without: await open(lab.bare) };
  const counts = { withIt: [] as number[], without: [] as number[] };
  for (let turn = -WARM; turn < TURNS; turn += 1) {
    for (const name of turn % 2 ? (['without', 'withIt'] as const) : (['withIt', 'without'] as const)) {
      const { page, turn: take } = tabs[name];
      await page.bringToFront();
      const steps = await take();
      if (turn >= 0) counts[name].push(steps / (TURN / 1000));
    }
  }
  await Promise.all([tabs.withIt.page.close(), tabs.without.page.close()]);
  return [
    {
      what: 'page that changes frame by frame for two minutes: steps a second',
      where: 'Chromium',
      unit: '/s',
      value: spreadOf(counts.withIt),
      beside: { name: 'without the extension', value: spreadOf(counts.without) },
      ratio: ratioOf(counts.withIt, counts.without),
      bar: { of: 'ratio', atLeast: 0.98 },
    },
  ];
}
