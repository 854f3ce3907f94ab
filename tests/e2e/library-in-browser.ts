import type { Browser, Page } from 'puppeteer';
import { chromiumWithExtension } from './set-up.ts';

/** The library in a real Chromium, used as a reader would. */
export class LibraryInBrowser {
  readonly #browser: Browser;
  readonly #address: string;
  /** A fresh one after each `newPage`. */
  page!: Page;

  /** To be called at the top of a test file, like all of `set-up.ts`. */
  static async launch(): Promise<LibraryInBrowser> {
    const { browser, extension } = await chromiumWithExtension();
    return new LibraryInBrowser(browser, `chrome-extension://${extension.id}/library.html`);
  }

  private constructor(browser: Browser, address: string) {
    this.#browser = browser;
    this.#address = address;
  }

  async newPage(): Promise<void> {
    await this.page?.close();
    this.page = await this.#browser.newPage();
  }

  /** Opens one of the library's addresses as a bookmark would. */
  async open(fragment: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(this.#address + fragment);
    await this.page.waitForSelector('h1');
  }

  heading(): Promise<string | null> {
    return this.page.$eval('h1', (h1) => h1.textContent);
  }

  async press(...keys: Parameters<Page['keyboard']['press']>[0][]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** What has the focus: its name for a screen reader, or its text. */
  focused(): Promise<string> {
    return this.page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
  }

  /** Presses Tab until what has the focus passes; answers with its name. */
  async tabTo(passes: (name: string) => boolean, most = 40): Promise<string> {
    for (let i = 0; i < most; i += 1) {
      await this.press('Tab');
      const name = await this.focused();
      if (passes(name)) return name;
    }
    throw new Error(`Not reached in ${most} steps; last: ${await this.focused()}`);
  }

  /** The texts of all elements that a selector finds. */
  texts(selector: string): Promise<string[]> {
    return this.page.$$eval(selector, (all) => all.map((one) => one.textContent ?? ''));
  }
}
