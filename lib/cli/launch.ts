import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer';
import type { DocumentState, PageClaim } from '../platform/document-state.ts';
import { findBrowser } from './find-browser.mjs';

/** Where `wxt build` puts the extension for Chromium. */
export const BUILT = '.output/chrome-mv3';
/** The first-run page opens once the background has started, ms. */
const WELCOME_PATIENCE = 10_000;

/**
 * A real Chromium in a fresh profile, without the extension.
 * @param args further command line flags
 * @throws where no Chromium is found
 */
export async function launchBrowser(headless: boolean, args: string[] = []): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium was found: run "npm start" once, or set CHROMIUM_PATH.');
  return puppeteer.launch({
    executablePath,
    headless,
    enableExtensions: true, // paths given here would not be awaited
    defaultViewport: headless ? { width: 1000, height: 800 } : null,
    args: ['--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args],
  });
}

/**
 * Installs the built extension and closes the page that it opens by itself on that day.
 * @throws where the build is missing
 */
export async function installBuilt(browser: Browser): Promise<Extension> {
  const id = await browser.installExtension(BUILT);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`The browser did not take the extension in ${BUILT}: run "npm run build" first.`);
  await (await welcomePage(browser))?.close();
  return extension;
}

/** The page that opens by itself when the extension is installed. */
export async function welcomePage(browser: Browser): Promise<Page | null> {
  const isWelcome = (target: Target) => target.url().endsWith('/welcome.html');
  const target = await browser.waitForTarget(isWelcome, { timeout: WELCOME_PATIENCE }).catch(() => undefined);
  return target ? target.page() : null;
}

/** A real Chromium with the built extension in a fresh profile; see `launchBrowser` and `installBuilt`. */
export async function launchWithExtension(
  headless: boolean,
  args: string[] = [],
): Promise<{ browser: Browser; extension: Extension }> {
  const browser = await launchBrowser(headless, args);
  return { browser, extension: await installBuilt(browser) };
}

/** The claims marked in a page's main frame, as the popup would list them; undefined while no annotator runs. */
export async function markedClaims(page: Page): Promise<PageClaim[] | undefined> {
  for (const realm of page.extensionRealms()) {
    const claims = await realm.evaluate(() => {
      const holder = globalThis as { [key: symbol]: DocumentState | undefined };
      return holder[Symbol.for('kratom-claim-context')]?.page?.claims();
    });
    if (claims) return claims;
  }
  return undefined;
}

/** The middle of the first line of the first mark that is in view, in viewport px. */
export async function firstMarkPoint(page: Page): Promise<{ x: number; y: number } | undefined> {
  return page.evaluate(() => {
    const rects = [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].flatMap((abstract) => {
        const range = new Range();
        range.setStart(abstract.startContainer, abstract.startOffset);
        range.setEnd(abstract.endContainer, abstract.endOffset);
        return range.getClientRects()[0] ?? [];
      }),
    );
    const [first] = rects
      .filter((rect) => rect.top >= 0 && rect.bottom <= innerHeight)
      .sort((a, b) => a.top - b.top || a.left - b.left);
    return first && { x: first.left + first.width / 2, y: first.top + first.height / 2 };
  });
}
