import { describe, expect, test } from 'vitest';
import { siteFromInput, siteName } from '../../../lib/sites/site-name.ts';

describe('what a reader types as a site', () => {
  test.each([
    ['example.com', 'example.com'],
    ['  WWW.Example.com ', 'example.com'],
    ['example.com:8080/path?x', 'example.com'],
    ['https://shop.example.com/kratom', 'shop.example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost', 'localhost'],
    ['[::1]:3000', '[::1]'],
    ['file:///home/a.html', 'file:'],
    ['chrome://settings', undefined],
    ['javascript:alert(1)', undefined],
    ['somebody@example.com', undefined],
    ['two words', undefined],
    ['https://', undefined],
    ['', undefined],
  ])('%s → %s', (typed, site) => {
    expect(siteFromInput(typed)).toBe(site);
  });
});

describe('how a site is shown', () => {
  test.each([
    ['example.com', 'example.com'],
    ['xn--bcher-kva.example', 'bücher.example'],
    ['xn--\u0080.example', 'xn--\u0080.example'],
    ['[::1]', '[::1]'],
  ])('%s → %s', (site, name) => {
    expect(siteName(site)).toBe(name);
  });
});
