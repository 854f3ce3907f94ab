import { type Dataset, fileOf, HELP_LINES_FILE, type Problem } from '../dataset.ts';
import type { Check } from './check.ts';

/** Addresses lead to a public web site and carry nothing that does not belong there; DOIs and DOI links stay apart. */
export const links: Check = {
  name: 'links',
  find: (dataset) =>
    addresses(dataset).flatMap(({ file, field, value }): Problem[] => {
      const message = field.endsWith('doi') ? wrongDoi(value) : wrongUrl(value, field);
      return message ? [{ file, field, message }] : [];
    }),
};

function addresses(dataset: Dataset): { file: string; field: string; value: string }[] {
  const found: { file: string; field: string; value: string | undefined }[] = [];
  for (const [id, { url, seenAt, doi }] of dataset.sources) {
    const file = fileOf('sources', id);
    found.push(
      { file, field: 'url', value: url },
      { file, field: 'seenAt', value: seenAt },
      { file, field: 'doi', value: doi },
    );
  }
  for (const [code, place] of dataset.places) {
    place.law.forEach(({ instrument }, index) => {
      found.push({ file: fileOf('places', code), field: `law.${index}.instrument.url`, value: instrument?.url });
    });
  }
  for (const [id, { url }] of dataset.helpLines) found.push({ file: HELP_LINES_FILE, field: `${id}.url`, value: url });
  return found.flatMap(({ value, ...rest }) => (value === undefined ? [] : [{ ...rest, value }]));
}

function wrongUrl(value: string, field: string): string | undefined {
  const url = URL.parse(value);
  if (url?.protocol !== 'https:') return `${value} is not an https address: write one that begins with https://`;
  if (url.username || url.password) return 'holds a user name or password: remove it';
  if (url.port) return `names port ${url.port}: write the public address`;
  if (!/^[a-z0-9.-]+\.[a-z][a-z0-9-]+$/.test(url.hostname))
    return `${url.hostname} is no public host: write one that anybody can open`;
  const tracking = [...url.searchParams.keys()].find((key) => /^(utm_|fbclid$|gclid$|mc_)/.test(key));
  if (tracking) return `carries the tracking parameter "${tracking}": remove it`;
  if (field === 'url' && /(^|\.)doi\.org$/.test(url.hostname))
    return 'is a DOI link: write the DOI into the field doi instead';
  return undefined;
}

function wrongDoi(doi: string): string | undefined {
  if (/[.,;:)\]]$/.test(doi) && !doi.includes('(')) return `${doi} ends in a punctuation mark: remove it`;
  if (/[<>"{}|\\^`]/.test(doi) || /^10\.\d+\/?$/.test(doi)) return `${doi} is no DOI: copy it from the publication`;
  return undefined;
}
