import { expect, test } from 'vitest';
import { until } from './harness.ts';
import { inBackground } from './own-pages.ts';
import { chromiumWithExtension } from './set-up.ts';

const { browser, extension } = await chromiumWithExtension();
await browser.newPage(); // one that is never navigated or closed: with the last tab the window would go

interface Dispatching {
  readonly [event: string]: { dispatch(...args: unknown[]): void };
}

/** What the page asks that opens, if one opens. */
async function askedAfter(act: () => Promise<unknown>): Promise<string | null> {
  await act();
  const opened = () => browser.targets().find((target) => target.url().includes('/popup.html?'));
  const target = await until(async () => opened(), Boolean);
  const question = target ? new URL(target.url()).searchParams.get('q') : null;
  await (await target?.page())?.close();
  return question;
}

test('the menu of selected text is there once, and asks for the text', async () => {
  const isThere = await inBackground(browser, extension, () =>
    chrome.contextMenus.update('look-up-selection', { enabled: true }).then(
      () => true,
      () => false,
    ),
  );
  expect(isThere).toBe(true);
  const select = (text: string) =>
    inBackground(
      browser,
      extension,
      (selectionText) =>
        (chrome.contextMenus as unknown as Dispatching).onClicked?.dispatch({
          menuItemId: 'look-up-selection',
          selectionText,
        }),
      text,
    );
  expect(await askedAfter(() => select('  can it hurt\n the liver? '))).toBe('can it hurt the liver?');
  expect(await askedAfter(() => select('100% legal & “safe” \ud83d'))).toBe('100% legal & “safe” \ufffd');
  expect(await askedAfter(() => select('x'.repeat(5_000)))).toBe('x'.repeat(200));
});

test('the keyword in the address bar offers the answers to what has been typed so far', async () => {
  const offered = (typed: string) =>
    inBackground(
      browser,
      extension,
      (text) =>
        new Promise<readonly { content: string; description: string }[]>((offer) => {
          (chrome.omnibox as unknown as Dispatching).onInputChanged?.dispatch(text, offer);
        }),
      typed,
    );
  const [law] = await offered('legal in ohi');
  expect(law).toEqual({ content: 'Ohio, United States', description: 'Law in Ohio, United States' });
  expect((await offered('GRADE'))[0]?.content).toBe('What is GRADE?');
  expect(await offered('suicide lifeline')).toEqual(
    expect.arrayContaining([expect.objectContaining({ description: expect.stringContaining('&#38;') })]),
  );
  expect(await offered('zzzzqq')).toEqual([]);
});

test('the keyword in the address bar asks in the same place', async () => {
  const enter = (where: string) =>
    inBackground(
      browser,
      extension,
      (disposition) =>
        (chrome.omnibox as unknown as Dispatching).onInputEntered?.dispatch('legal in ohio', disposition),
      where,
    );
  expect(await askedAfter(() => enter('currentTab'))).toBe('legal in ohio');
  expect(await askedAfter(() => enter('newForegroundTab'))).toBe('legal in ohio');
});
