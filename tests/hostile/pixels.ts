import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Page, ScreenshotClip } from 'puppeteer';

/** A part of a page (CSS px of the viewport) as pixels. */
export async function shot(page: Page, clip: ScreenshotClip): Promise<PNG> {
  return PNG.sync.read(Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false })));
}

/** Share of pixels that differ for an eye, 0 to 1; 1 where the two are not of one size. */
export function difference(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const pixels = one.width * one.height;
  return pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.1 }) / pixels;
}
