import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';

/**
 * What axe-core finds wrong with a page as it stands: one line a node, `rule: selector`.
 * Its script is evaluated through the debugger, which the page's own policy does not stop.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
