import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Artefact } from '../../lib/dataset/artefact.ts';
import { checkDataset } from '../../lib/dataset/check-dataset.ts';
import { compileDataset, today } from '../../lib/dataset/compile-dataset.ts';
import { formatProblems } from '../../lib/dataset/format-problems.ts';
import { readDataset } from '../../lib/dataset/read.ts';
import { gradeTexts, median } from '../../lib/dataset/readability.ts';
import { lawOn } from '../../lib/places/law-on.ts';

const { dataset, problems, locate } = readDataset(process.cwd());
const run = (...args: string[]) =>
  execFileSync(process.execPath, ['lib/cli/dataset.ts', ...args], { encoding: 'utf8', maxBuffer: 1e8, stdio: 'pipe' });

describe('the dataset', () => {
  it('has no problems', () => {
    expect(formatProblems([...problems, ...checkDataset(dataset, today()).map(locate)])).toBe('');
  });

  it('holds all topics and places', () => {
    expect(dataset.topics.size).toBeGreaterThanOrEqual(40);
    expect(dataset.places.size).toBeGreaterThanOrEqual(110);
  });

  it('states the law of every state, and of the country beside it', () => {
    const states = [...dataset.places.keys()].filter((code) => code.startsWith('US-'));
    expect(states.length).toBeGreaterThanOrEqual(52); // 50 states, the District of Columbia, Puerto Rico
    const places = Object.fromEntries(dataset.places);
    for (const code of dataset.places.keys()) expect([code, lawOn(places, code, today())]).not.toContain(undefined);
  });

  it('reads at ninth grade or below in the middle', () => {
    const graded = gradeTexts(dataset);
    for (const kind of ['summary', 'line', 'finding', 'safety', 'law']) {
      const grades = graded.filter((text) => text.kind === kind).map(({ grade }) => grade);
      expect([kind, median(grades) <= 9]).toEqual([kind, true]);
    }
  });

  it('costs a page less than 60 kB', async () => {
    const { card } = await compileDataset(process.cwd());
    const bytes = gzipSync(JSON.stringify(card)).length;
    expect(bytes).toBeGreaterThan(10_000); // it is all there
    expect(bytes).toBeLessThan(60_000);
  });
});

describe('npm run dataset', () => {
  it('prints a dataset without an unresolved key, each topic with two sources at least', () => {
    const artefact = JSON.parse(run()) as Artefact;
    expect(artefact.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(artefact.version).toBe(artefact.date.replaceAll('-', '.'));
    const known = new Set(artefact.sources.map(({ id }) => id));
    for (const { id, sources } of artefact.topics) expect([id, sources.length >= 2]).toEqual([id, true]);
    const cited = [...artefact.topics, ...artefact.places].flatMap(({ sources }) => sources);
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
  });

  it('prints claims as ClaimReview and sources as CSL-JSON', () => {
    const reviews = JSON.parse(run('--format', 'claimreview')) as { '@graph': { claimReviewed: string }[] };
    const propositions = [...dataset.topics.values()].map(({ proposition }) => proposition);
    for (const { claimReviewed } of reviews['@graph']) expect(propositions).toContain(claimReviewed);
    expect(reviews['@graph'].length).toBeGreaterThan(30);
    const items = JSON.parse(run('--format', 'csl')) as { id: string }[];
    expect(items.map(({ id }) => id)).toEqual([...dataset.sources.keys()]);
  });

  it('says which formats there are', () => {
    expect(() => run('--format', 'xml')).toThrow(/choose one of json, claimreview, csl/);
  });
});
