import type { CDPSession, Page } from 'puppeteer';

/** Counts how often functions of the extension run in a page, in any of its worlds. Chromium alone. */
export class Calls {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<Calls> {
    const session = await page.createCDPSession();
    await session.send('Profiler.enable');
    await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    return new Calls(session);
  }

  /** Names and numbers of the calls since the last time that this was asked. */
  async take(): Promise<string[]> {
    const { result } = await this.#session.send('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => /^(?:chrome|moz)-extension:/.test(url))
      .flatMap(({ url, functions }) =>
        functions.flatMap(({ functionName, ranges: [whole] }) =>
          whole && whole.count > 0 ? `${url.split('/').at(-1)}: ${functionName || '(unnamed)'} × ${whole.count}` : [],
        ),
      );
  }
}
