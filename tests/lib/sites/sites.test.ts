import { describe, expect, test } from 'vitest';
import { isPaused, type Pause, type SiteRule, siteOf, siteState } from '../../../lib/sites/sites.ts';

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
    ['file:///home/reader/page.html', 'file:'],
    ['http://file/', 'file'],
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

const NOW = 1_000;
const settings = (mode: 'all' | 'listed', rules: Record<string, SiteRule>, pause?: Pause) => ({
  mode,
  sites: new Map(Object.entries(rules)),
  pause,
});

describe('whether a document is on where every site is on but some', () => {
  const all = (...off: string[]) => settings('all', Object.fromEntries(off.map((site) => [site, 'off'])));
  test.each([
    ['an ordinary page', all(), 'https://a.example/', 'https://a.example/', undefined],
    [
      'a site that is off',
      all('a.example'),
      'https://www.a.example:8080/x',
      'https://www.a.example:8080/x',
      'site-off',
    ],
    ['a frame in a site that is off', all('a.example'), 'https://a.example/', 'https://b.example/', 'site-off'],
    ['a frame of a site that is off', all('b.example'), 'https://a.example/', 'https://b.example/', 'site-off'],
    ['a frame without an address of its own', all('b.example'), 'https://a.example/', 'about:srcdoc', undefined],
    ['files that are off', all('file:'), 'file:///a.html', 'file:///a.html', 'site-off'],
    ['a host called file while files are off', all('file:'), 'http://file/', 'http://file/', undefined],
    ['a page of the browser', all(), 'chrome://settings', undefined, 'cannot-run'],
    ['a site listed for the other mode', settings('all', { 'a.example': 'on' }), 'https://b.example', '', undefined],
  ])('%s', (_what, value, tab, document, why) => {
    expect(siteState(value, NOW, tab, document)).toEqual(why ? { on: false, why } : { on: true });
  });
});

describe('whether a document is on where only listed sites are', () => {
  const listed = settings('listed', { 'a.example': 'on', 'b.example': 'off' });
  test.each([
    ['a listed site', 'https://a.example/', 'https://a.example/', undefined],
    ['a site that is not listed', 'https://c.example/', 'https://c.example/', 'not-listed'],
    ['a frame of any site in a listed one', 'https://a.example/', 'https://c.example/', undefined],
    ['a frame of a site that is off', 'https://a.example/', 'https://b.example/', 'site-off'],
    ['a listed site as a frame elsewhere', 'https://c.example/', 'https://a.example/', 'not-listed'],
  ])('%s', (_what, tab, document, why) => {
    expect(siteState(listed, NOW, tab, document)).toEqual(why ? { on: false, why } : { on: true });
  });
});

describe('a pause', () => {
  test.each<[Pause | undefined, boolean]>([
    [NOW + 25 * 3_600_000, false], // nobody asks for so long: broken, or the clock was set back
    [undefined, false],
    [NOW - 1, false],
    [NOW, false],
    [NOW + 1, true],
    ['restart', true],
  ])('%s', (pause, paused) => {
    expect(isPaused(pause, NOW)).toBe(paused);
    expect(siteState(settings('all', {}, pause), NOW, 'https://a.example/')).toEqual(
      paused ? { on: false, why: 'paused', until: pause } : { on: true },
    );
  });
});
