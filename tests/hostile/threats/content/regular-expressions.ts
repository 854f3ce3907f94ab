import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { check as recheck, type VulnerableDiagnostics } from 'recheck';
import { type Check, noneOf } from '../../check.ts';
import { last } from '../../plant.ts';

/** Not safe, and never run: zod brings them along. */
const NEVER_RUN = new Set(['/^-+|-+$/g']); // `slugify`

/** Regular expressions of the built scripts: ours and those of the libraries, as `/source/flags`. */
function expressionsIn(build: string): Map<string, { source: string; flags: string; file: string }> {
  const found = new Map<string, { source: string; flags: string; file: string }>();
  const scripts = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  for (const file of scripts) {
    const note = (source: string, flags: string) => found.set(`/${source}/${flags}`, { source, flags, file });
    simple(parse(readFileSync(join(build, file), 'utf8'), { ecmaVersion: 'latest', sourceType: 'module' }), {
      Literal(node) {
        if (node.regex) note(node.regex.pattern, node.regex.flags);
        // The names of kratom are a string that the gate compiles.
        else if (file === 'gate.js' && typeof node.value === 'string' && node.value.includes('mitragyn'))
          note(node.value, 'i');
      },
    });
  }
  return found;
}

const runaway: Check = {
  threat: 21,
  counts: 'regular expressions in the bundle that recheck does not call safe',
  bar: '0',
  places: ['node'],
  async measure(lab) {
    const expressions = expressionsIn(lab.build);
    const found: string[] = [];
    for (const [name, { source, flags, file }] of expressions) {
      if (NEVER_RUN.has(name)) continue;
      const result = await recheck(source, flags, { timeout: 20_000 });
      if (result.status === 'safe' || (result.status === 'vulnerable' && isFalseAlarm(result, source, flags))) continue;
      found.push(`${file}: ${name}: ${result.status}`);
    }
    return noneOf(found, expressions.size);
  },
  plant: { fault: 'a nested repetition', files: { 'annotator.js': last('globalThis.planted = /^(?:k+)+$/;') } },
};

/** Where recheck has guessed (it proves most, and tries the rest with random texts): its own attack takes no time. */
function isFalseAlarm({ checker, attack }: VulnerableDiagnostics, source: string, flags: string): boolean {
  if (checker !== 'fuzz') return false;
  const begun = performance.now();
  new RegExp(source, flags).test(attack.string);
  return performance.now() - begun < 20;
}

export const checks = [runaway];
