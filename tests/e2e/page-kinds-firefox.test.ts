import { describe, test } from 'vitest';
import { checkKind } from './kinds/check-kind.ts';
import { KINDS } from './kinds/kinds.ts';
import { bareFirefox, firefoxWithExtension, servedKinds } from './set-up.ts';

const site = await servedKinds(KINDS);
const page = await (await firefoxWithExtension()).newPage();
const bare = await (await bareFirefox()).newPage();

describe('in Firefox, the claim is marked, and only it, and the page stays as it is, in', () => {
  test.each(Object.entries(KINDS).filter(([, { notIn }]) => !notIn?.firefox))('%s', async (name, kind) => {
    await checkKind(site.addressOf(name), kind, page, bare);
  });
});
