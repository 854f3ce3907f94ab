import type { Page } from 'puppeteer';

export interface Memory {
  /** Bytes in use. */
  readonly heap: number;
  /** DOM nodes alive, in the document or not. */
  readonly nodes: number;
  readonly listeners: number;
}

/** What a page holds on to, after a collection of what it does not. Chromium alone. */
export async function memoryOf(page: Page): Promise<Memory> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
}
