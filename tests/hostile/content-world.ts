import type { Page } from 'puppeteer';
import type { DocumentState } from '../../lib/platform/document-state.ts';
import type { Lab } from './lab.ts';

/** How scripts write the symbol under which the gate and the annotator keep what they share. */
export const KEY = "Symbol.for('kratom-claim-context')";

/** In how many of a page's content worlds an annotator runs. Chromium alone lets a test look there. */
export async function startedIn(page: Page): Promise<number> {
  const started = await Promise.all(
    page.extensionRealms().map((realm) =>
      realm.evaluate(() => {
        const holder = globalThis as { [key: symbol]: DocumentState | undefined };
        return holder[Symbol.for('kratom-claim-context')]?.page !== undefined;
      }),
    ),
  );
  return started.filter(Boolean).length;
}

/** Errors that the background script throws from now on. */
export async function workerErrors(lab: Lab): Promise<string[]> {
  const errors: string[] = [];
  const target = (await lab.browser()).targets().find((one) => one.type() === 'service_worker');
  const worker = await target?.worker();
  worker?.client.on('Runtime.exceptionThrown', ({ exceptionDetails }) => errors.push(exceptionDetails.text));
  return errors;
}
