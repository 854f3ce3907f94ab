import { describe, expect, test } from 'vitest';
import { isOn, siteOf } from '../../../lib/sites/sites.ts';

describe('the site of an address', () => {
  test.each([
    ['https://example.com/a?b#c', 'example.com'],
    ['http://www.Example.COM:8080/', 'example.com'],
    ['https://example.com./', 'example.com'],
    ['https://sub.example.com/', 'sub.example.com'],
    ['https://www.com/', 'www.com'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['http://localhost:3000/', 'localhost'],
    ['http://[::1]:80/', '[::1]'],
    ['file:///home/reader/page.html', 'file'],
    ['chrome://extensions', undefined],
    ['about:blank', undefined],
    ['data:text/html,kratom', undefined],
    ['no address', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s → %s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});

describe('whether a document is on', () => {
  const off = (...sites: string[]) => ({ off: new Set(sites) });
  test.each([
    ['an ordinary page', off(), 'https://a.example/', 'https://a.example/', true],
    ['a page of a site that is off', off('a.example'), 'https://www.a.example/x', 'https://www.a.example/x', false],
    [
      'a frame of another site in a site that is off',
      off('a.example'),
      'https://a.example/',
      'https://b.example/',
      false,
    ],
    ['a frame of a site that is off elsewhere', off('b.example'), 'https://a.example/', 'https://b.example/', false],
    ['a frame without an address of its own', off('b.example'), 'https://a.example/', 'about:srcdoc', true],
    ['a page where the extension cannot run', off(), 'chrome://settings', undefined, false],
  ])('%s', (_what, settings, tab, document, on) => {
    expect(isOn(settings, tab, document)).toBe(on);
  });
});
