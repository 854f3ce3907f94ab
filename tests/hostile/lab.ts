import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer';
import { findBrowser } from '../../lib/cli/find-browser.mjs';
import { welcomePage } from '../../lib/cli/launch.ts';
import type { Engine, Place } from './check.ts';
import type { Outside } from './outside.ts';
import { settingsSeam } from './seam.ts';
import type { Site } from './site.ts';

const GECKO_ID = 'kratom-claim-context@kratom-claim-context.example';
/** Firefox gives an extension a random origin unless it is told one. */
const UUID = '5e1f0c1a-5a4e-4b6d-9c0e-7a1b2c3d4e5f';
/** Firefox loads the extension's own pages but never says so: they are ready after this long, ms. */
const FIREFOX_PAGE = 1_500;

/** A browser with the extension, and what a check needs around it. */
export class Lab {
  readonly place: Place;
  readonly site: Site;
  /** True where the build, or the input that the check makes, carries the planted fault. */
  readonly planted: boolean;
  /** True in `--all`: checks that can, run all their cases. */
  readonly full: boolean;
  readonly build: string;
  /** Sees what would leave this machine. */
  readonly outside: Outside;
  #browser: Browser | undefined;
  #id = '';
  #own: Page | undefined;
  readonly #launched: Browser[] = [];

  constructor(options: { place: Place; site: Site; outside: Outside; build: string; planted: boolean; full: boolean }) {
    ({ place: this.place, site: this.site, build: this.build, planted: this.planted, full: this.full } = options);
    this.outside = options.outside;
  }

  get isFirefox(): boolean {
    return this.place === 'firefox';
  }

  /** The browser whose build is used: in Node, Chromium's. */
  get engine(): Engine {
    return this.isFirefox ? 'firefox' : 'chromium';
  }

  /** The browser with the extension; started at the first call. */
  async browser(options: LaunchOptions = {}, installed?: { enabledInIncognito: boolean }): Promise<Browser> {
    if (!this.#browser) {
      this.#browser = await this.bareBrowser(options);
      await this.install(installed);
    }
    return this.#browser;
  }

  /** A browser of the same kind without the extension. */
  async bareBrowser(options: LaunchOptions = {}): Promise<Browser> {
    const browser = await puppeteer.launch({ ...this.#options(), ...options });
    this.#launched.push(browser);
    return browser;
  }

  #options(): LaunchOptions {
    const common = { headless: true, defaultViewport: { width: 1000, height: 800 } };
    if (this.isFirefox)
      return {
        ...common,
        browser: 'firefox',
        executablePath: findBrowser('firefox') ?? '',
        args: ['--remote-allow-system-access'],
        extraPrefsFirefox: {
          'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': this.outside.port,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': this.outside.port,
        },
      };
    return {
      ...common,
      executablePath: findBrowser('chromium') ?? '',
      enableExtensions: true,
      args: [
        '--no-first-run',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--proxy-server=http://127.0.0.1:${this.outside.port}`,
        '--proxy-bypass-list=*.test',
        '--host-resolver-rules=MAP *.test 127.0.0.1',
      ],
    };
  }

  /** Installs the extension (again). */
  async install(options?: { enabledInIncognito: boolean }): Promise<void> {
    const browser = this.#browser;
    if (!browser) throw new Error('There is no browser yet.');
    this.#id = await browser.installExtension(resolve(this.build), options);
    if (!this.isFirefox) await (await welcomePage(browser))?.close();
    this.#own = undefined;
  }

  async uninstall(): Promise<void> {
    await this.#browser?.uninstallExtension(this.#id);
    this.#own = undefined;
  }

  /** Address of a file of the extension. */
  address(file: string): string {
    return this.isFirefox ? `moz-extension://${UUID}/${file}` : `chrome-extension://${this.#id}/${file}`;
  }

  async newPage(): Promise<Page> {
    return (await this.browser()).newPage();
  }

  /** A page that shows a file of the extension. */
  async openOwn(file: string): Promise<Page> {
    const page = await this.newPage();
    const going = page.goto(this.address(file));
    if (this.isFirefox) await Promise.race([going.catch(() => undefined), sleep(FIREFOX_PAGE)]);
    else await going;
    return page;
  }

  /** A page of the extension with its API and our settings code, and nothing else that acts. */
  async own(): Promise<Page> {
    if (!this.#own || this.#own.isClosed()) {
      this.#own = await this.openOwn('icon/16.png');
      await this.#own.evaluate(await settingsSeam());
    }
    return this.#own;
  }

  /** Everything in `storage.local`. */
  async stored(): Promise<Record<string, unknown>> {
    return (await this.own()).evaluate(() => browser.storage.local.get(null));
  }

  /** Switches a site as the extension's own pages do. */
  async setSite(site: string, on: boolean): Promise<void> {
    await (await this.own()).evaluate((name, isOn) => ourSettings.setSite(name, isOn, 'all'), site, on);
  }

  /** The state that the next check finds: nothing stored, no page open but one. */
  async reset(): Promise<void> {
    if (!this.#browser?.connected) return;
    const own = await this.own();
    await own.evaluate(() => browser.storage.local.clear());
    for (const page of await this.#browser.pages()) {
      if (page !== own && !page.isClosed()) await page.close().catch(() => undefined);
    }
  }

  /** Does some work in another browser, with another build of the extension, and closes it. */
  async withBuild<Result>(build: string, work: (lab: Lab) => Promise<Result>): Promise<Result> {
    const { place, site, outside, planted, full } = this;
    const other = new Lab({ place, site, outside, planted, full, build });
    try {
      return await work(other);
    } finally {
      await other.close();
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#launched.map((browser) => browser.close().catch(() => undefined)));
    this.#browser = this.#own = undefined;
  }
}
