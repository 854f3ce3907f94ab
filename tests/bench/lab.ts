import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Extension, Page } from 'puppeteer';
import { installBuilt, launchBrowser } from '../../lib/cli/launch.ts';
import { type CompiledDataset, compileDataset } from '../../lib/dataset/compile-dataset.ts';
import type { DetectorData, LexiconSource } from '../../lib/detect/data.ts';
import { serve } from '../e2e/harness.ts';
import type { InPage } from './in-page.ts';

const PAGES = '.output/bench';

type Site = Awaited<ReturnType<typeof serve>>;

/** What cases need: two browsers, one with the extension and one without, generated pages, the compiled dataset. */
export class Lab {
  readonly dataset: CompiledDataset & { readonly detector: LexiconSource & DetectorData; readonly gatePattern: string };
  /** Chromium without the extension. */
  readonly bare: Browser;
  /** Chromium with the built extension. */
  readonly marked: Browser;
  readonly extension: Extension;
  readonly #site: Site;
  readonly #code: string;

  private constructor(parts: Pick<Lab, 'dataset' | 'bare' | 'marked' | 'extension'>, site: Site, code: string) {
    ({ dataset: this.dataset, bare: this.bare, marked: this.marked, extension: this.extension } = parts);
    this.#site = site;
    this.#code = code;
  }

  static async open(): Promise<Lab> {
    mkdirSync(PAGES, { recursive: true });
    const dataset = (await compileDataset(process.cwd())) as Lab['dataset'];
    const code = await build({
      entryPoints: ['tests/bench/in-page.ts'],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
    });
    const [bare, marked, site] = await Promise.all([launchBrowser(true), launchBrowser(true), serve(PAGES)]);
    const extension = await installBuilt(marked);
    return new Lab({ dataset, bare, marked, extension }, site, code.outputFiles[0]?.text ?? '');
  }

  /** Puts a page on the site. Answers with its address. */
  publish(name: string, html: string): string {
    writeFileSync(join(PAGES, `${name}.html`), html);
    return `${this.#site.address}/${name}.html`;
  }

  /** Runs one of the functions of `in-page.ts` in a fresh page of the browser without the extension. */
  async inPage<Name extends keyof InPage>(
    address: string,
    name: Name,
    ...args: Parameters<InPage[Name]>
  ): Promise<Awaited<ReturnType<InPage[Name]>>> {
    const page = await this.bare.newPage();
    try {
      await page.goto(address);
      await page.evaluate(this.#code);
      return (await page.evaluate(
        (which, given) => {
          const { bench } = window as unknown as { bench: Record<string, (...values: unknown[]) => unknown> };
          return bench[which]?.(...given);
        },
        name as string,
        args as unknown[],
      )) as Awaited<ReturnType<InPage[Name]>>;
    } finally {
      await page.close();
    }
  }

  /** Runs work on a fresh page of one of the browsers. */
  async onPage<Answer>(browser: Browser, work: (page: Page) => Promise<Answer>): Promise<Answer> {
    const page = await browser.newPage();
    try {
      return await work(page);
    } finally {
      await page.close();
    }
  }

  async close(): Promise<void> {
    this.#site.stop();
    await Promise.all([this.bare.close(), this.marked.close()]);
  }
}
