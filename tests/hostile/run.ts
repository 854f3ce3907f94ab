/**
 * `npm run hostile [-- --all] [--core] [--only T9,T31] [--in chromium,firefox,node] [--planted]`: hostile pages, faults and long
 * days. Prints threat → figure → bar → holds, and ends non-zero if any falls short. `--all` runs the long checks too, and
 * every check once more with its fault planted (on its few cases: a fault is found in these too), which has to turn it red; `--planted` runs only these. `--core` is the part that `npm test` runs.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Check, Figure, Place } from './check.ts';
import { Lab } from './lab.ts';
import { Outside } from './outside.ts';
import { BUILDS, plantedBuild } from './plant.ts';
import { Site } from './site.ts';
import { isAsItShould, type Row, rowLine, table } from './table.ts';

const THREATS = 'tests/hostile/threats';
const PLACES: readonly Place[] = ['node', 'chromium', 'firefox'];
/** A check that has said nothing for so long is stuck, ms. */
const PATIENCE = { quick: 180_000, slow: 20 * 60_000 };

const { values: wanted } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    planted: { type: 'boolean', default: false },
    core: { type: 'boolean', default: false },
    only: { type: 'string' },
    in: { type: 'string' },
  },
});
const only = wanted.only?.split(',').map((name) => Number(name.replace(/^T/i, '')));
const places = PLACES.filter((place) => !wanted.in || wanted.in.split(',').includes(place));

const site = new Site();
const outside = new Outside();
await Promise.all([site.start(), outside.start()]);
const checks = (await loadChecks()).filter(
  ({ check }) =>
    (!wanted.core || check.core) &&
    (!only || only.includes(check.threat)) &&
    (!check.slow || wanted.all || wanted.planted || only),
);
const rows: Row[] = [];
for (const planted of [false, true]) {
  if (planted ? !(wanted.all || wanted.planted) : wanted.planted) continue;
  for (const place of places) await runIn(place, planted);
}
site.stop();
outside.stop();
report();

async function loadChecks(): Promise<Array<{ group: string; check: Check }>> {
  const files = readdirSync(THREATS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const found = await Promise.all(
    files.map(async (file) => {
      const { checks } = (await import(`./threats/${file}`)) as { checks: readonly Check[] };
      return checks.map((check) => ({ group: file.split('/')[0]?.replace('-', ' ') ?? '', check }));
    }),
  );
  return found.flat().sort((a, b) => a.check.threat - b.check.threat);
}

/** All checks of one place, one after the other: they would measure each other. */
async function runIn(place: Place, planted: boolean): Promise<void> {
  let shared: Lab | undefined;
  for (const [index, { group, check }] of checks.entries()) {
    if (!check.places.includes(place)) continue;
    const alone = planted || check.ownBrowser;
    if (!alone) shared ??= labFor(place);
    const lab = alone || !shared ? labFor(place, planted ? { check, index } : undefined) : shared;
    const begun = performance.now();
    const figure = await measure(check, lab);
    const row: Row = { group, check, place, planted, figure, seconds: (performance.now() - begun) / 1000 };
    rows.push(row);
    console.log(rowLine(row));
    if (!isAsItShould(row)) for (const found of figure.found?.slice(0, 12) ?? []) console.log(`      ${found}`);
    if (alone) await lab.close();
    else if (!(await reset(lab))) shared = undefined;
  }
  await shared?.close();
}

function labFor(place: Place, plant?: { check: Check; index: number }): Lab {
  const build = place === 'node' ? BUILDS.chromium : BUILDS[place];
  const faulty =
    plant &&
    plantedBuild(place === 'firefox' ? place : 'chromium', plant.check.plant, `T${plant.check.threat}-${plant.index}`);
  return new Lab({
    place,
    site,
    outside,
    build: faulty ?? build,
    planted: plant !== undefined,
    full: wanted.all && !plant,
  });
}

async function measure(check: Check, lab: Lab): Promise<Figure> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stuck = new Promise<never>((_, reject) => {
    const patience = check.slow || lab.full ? PATIENCE.slow : PATIENCE.quick;
    timer = setTimeout(() => reject(new Error(`no answer within ${patience / 1000} s`)), patience);
  });
  try {
    return await Promise.race([check.measure(lab), stuck]);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { figure: 'failed', holds: false, failed: true, found: text.split('\n').slice(0, 6) };
  } finally {
    clearTimeout(timer);
  }
}

/** False where the browser could not be brought back to its first state: the next check gets a new one. */
async function reset(lab: Lab): Promise<boolean> {
  try {
    await lab.reset();
    return true;
  } catch {
    await lab.close();
    return false;
  }
}

function report(): void {
  const text = table(rows);
  console.log(`\n${text}`);
  mkdirSync('.output', { recursive: true });
  writeFileSync(join('.output', 'hostile.md'), `${text}\n`);
  const short = rows.filter((row) => !isAsItShould(row));
  console.log(`\n${rows.length} figures, ${short.length} fall short.`);
  process.exit(short.length > 0 ? 1 : 0);
}
