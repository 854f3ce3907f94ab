import { describe, expect, test } from 'vitest';
import { checkKind } from './kinds/check-kind.ts';
import { KINDS } from './kinds/kinds.ts';
import { bareChromium, chromiumWithExtension, servedKinds } from './set-up.ts';

const site = await servedKinds(KINDS);
const { browser } = await chromiumWithExtension();
const page = await browser.newPage();
const bare = await (await bareChromium()).newPage();

describe('in Chromium, the claim is marked, and only it, and the page stays as it is, in', () => {
  test('at least 30 kinds of page', () => {
    expect(Object.keys(KINDS).length).toBeGreaterThanOrEqual(30);
  });

  test.each(Object.entries(KINDS))('%s', async (name, kind) => {
    await checkKind(site.addressOf(name), kind, page, bare);
  });
});
