import { links } from '../../../../lib/dataset/checks/links.ts';
import type { Dataset } from '../../../../lib/dataset/dataset.ts';
import { Source } from '../../../../lib/dataset/schema.ts';
import { type Check, noneOf } from '../../check.ts';

const CODE = [
  'javascript:alert(1)',
  'data:text/html,<p>',
  'vbscript:msgbox',
  'blob:https://a.example/1',
  'file:///etc/passwd',
];
const HOSTS = [
  'http://a.example/',
  'ftp://a.example/',
  'ws://a.example/',
  '//a.example/',
  'https:',
  'https://',
  'https:///a',
];
const SECRETS = ['https://user@a.example/', 'https://user:secret@a.example/', 'https://:x@a.example/'];
const LOCAL = ['https://localhost/', 'https://127.0.0.1/', 'https://[::1]/', 'https://10.0.0.1/', 'https://intranet/'];
const PORTS = ['https://a.example:8443/', 'https://a.example:80/'];
/** Ways of writing an address so that a careless check does not know it again. */
const DISGUISES: ReadonlyArray<(url: string) => string> = [
  (url) => url.toUpperCase(),
  (url) => ` ${url}`,
  (url) => url.replace(':', '\t:'),
  (url) => `\u202e${url}`,
  (url) => url.replace(':', '&colon;'),
];
const BAD = [
  ...[...CODE, ...HOSTS].flatMap((url) => [url, ...DISGUISES.slice(0, 4).map((disguise) => disguise(url))]),
  ...CODE.map((url) => DISGUISES[4]?.(url) ?? url),
  ...SECRETS,
  ...LOCAL,
  ...PORTS,
];

/** Whether an address would come into the dataset: its form, then the check of links. */
function isAccepted(url: string): boolean {
  const shape = Source.shape.url.safeParse(url);
  if (!shape.success) return false;
  const dataset = { sources: new Map([['x', { url }]]), places: new Map(), helpLines: new Map() };
  return links.find(dataset as unknown as Dataset, '2026-01-01').length === 0;
}

const badLinks: Check = {
  threat: 19,
  counts: `of ${BAD.length} bad addresses: those that the dataset accepts`,
  bar: '0',
  places: ['node'],
  core: true,
  async measure(lab) {
    return noneOf(
      BAD.filter((url) => (lab.planted ? URL.canParse(url) : isAccepted(url))),
      BAD.length,
    );
  },
  plant: { fault: 'any address that a browser can read' },
};

export const checks = [badLinks];
