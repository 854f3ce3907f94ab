import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { DetectorData, RuleData } from '../detect/data.ts';
import { Lexicon } from '../detect/lexicon.ts';
import { GRAMMAR, splitPhrases } from '../detect/model.ts';
import { parseRule } from '../detect/rule.ts';

const conceptsFile = z.record(z.string().regex(/^[a-z0-9-]+!?$/), z.array(z.string().min(1)).min(1));
const placesFile = z.record(z.string().regex(/^[A-Z]{2}(?:-[A-Z]{2})?$/), z.array(z.string().min(1)).min(1));
const rule = z.union([
  z.string().min(1),
  z.strictObject({
    when: z.string().min(1),
    stance: z.enum(['asserts', 'denies']).optional(),
    unless: z.array(z.string()).min(1).optional(),
    needs: z.array(z.string()).min(1).optional(),
    subject: z.enum(['named', 'any']).optional(),
    fixed: z.literal(true).optional(),
    across: z.literal(true).optional(),
  }),
]);
const topicFile = z.strictObject({
  rules: z.array(rule).min(1),
  examples: z.strictObject({
    asserts: z.array(z.string().min(1)).min(1),
    denies: z.array(z.string().min(1)).min(1),
  }),
  counterexamples: z.array(z.string().min(1)).min(1),
});
const namesFile = z.strictObject({
  gate: z.array(z.string().regex(/^[\p{L}\d -]+\*?$/u)).min(1),
  kratom: z.array(z.string().min(1)).min(1),
});

/** A topic's rules with the lines that prove them. */
export type PhraseFile = z.infer<typeof topicFile>;

/** Thrown where the YAML of phrases and concepts cannot be used: lists every problem, one a line. */
export class LexiconError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The lexicon has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${problems.join('\n')}`);
    this.problems = problems;
  }
}

class Collector {
  readonly problems: string[] = [];

  async file<T>(path: string, shape: z.ZodType<T>): Promise<T | undefined> {
    const name = join(basename(join(path, '..')), basename(path));
    let value: unknown;
    try {
      value = parse(await readFile(path, 'utf8'));
    } catch (error) {
      this.problems.push(`${name}: cannot be read as YAML: ${(error as Error).message.split('\n')[0]}`);
      return undefined;
    }
    const checked = shape.safeParse(value);
    if (checked.success) return checked.data;
    for (const issue of checked.error.issues) {
      this.problems.push(`${name}: ${issue.path.join('.') || 'file'}: ${issue.message}`);
    }
    return undefined;
  }

  attempt(where: string, check: () => void): void {
    try {
      check();
    } catch (error) {
      this.problems.push(`${where}: ${(error as Error).message}`);
    }
  }

  done(): void {
    if (this.problems.length > 0) throw new LexiconError(this.problems);
  }
}

async function yamlFiles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) throw new LexiconError([`${folder}: there is no such folder.`]);
  return (await readdir(folder)).filter((name) => name.endsWith('.yml')).sort();
}

/** Reads `claims/phrases`: topic id to rules and examples. Throws a LexiconError that lists every problem. */
export async function readPhrases(claimsDir: string): Promise<Map<string, PhraseFile>> {
  const collector = new Collector();
  const found = new Map<string, PhraseFile>();
  const folder = join(claimsDir, 'phrases');
  for (const name of await yamlFiles(folder)) {
    const file = await collector.file(join(folder, name), topicFile);
    if (file) found.set(basename(name, '.yml'), file);
  }
  collector.done();
  return found;
}

/**
 * Reads and checks names, concepts, places and rules under the folder, and compiles them to what the detector takes.
 * Throws a LexiconError that lists every problem at once, with file, field and what is wrong.
 */
export async function compileLexicon(claimsDir: string): Promise<DetectorData> {
  const collector = new Collector();
  const concepts: Record<string, string> = {};
  const places: Record<string, string> = {};
  const folder = join(claimsDir, 'concepts');
  const names = await collector.file(join(claimsDir, 'names.yml'), namesFile);
  if (names) concepts.kratom = names.kratom.join(',');
  const bare = new Set(['kratom', 'place']);
  for (const name of await yamlFiles(folder)) {
    if (name === 'places.yml') {
      const file = await collector.file(join(folder, name), placesFile);
      for (const [code, phrases] of Object.entries(file ?? {})) places[code] = phrases.join(',');
      continue;
    }
    const file = await collector.file(join(folder, name), conceptsFile);
    for (const [key, phrases] of Object.entries(file ?? {})) {
      const id = key.replace('!', '');
      if (bare.has(id)) collector.problems.push(`concepts/${name}: ${key}: this concept stands twice; keep one.`);
      bare.add(id);
      concepts[key] = phrases.flatMap(splitPhrases).join(',');
    }
  }
  for (const name of GRAMMAR) {
    if (!bare.has(name)) collector.problems.push(`concepts: ${name}: the detector needs this concept; add it.`);
  }
  const scratch = new Lexicon();
  const exists = (id: string): number => {
    if (!bare.has(id)) throw new Error(`there is no concept "${id}": add it to claims/concepts or correct the name.`);
    return 0;
  };
  for (const [key, phrases] of Object.entries({ ...concepts, ...places })) {
    for (const phrase of splitPhrases(phrases)) {
      collector.attempt(`concepts: ${key}`, () =>
        phrase.startsWith('+') ? exists(phrase.slice(1)) : scratch.add(0, phrase),
      );
    }
  }
  const topics: Record<string, RuleData[]> = {};
  for (const [topic, file] of await readPhrases(claimsDir)) {
    topics[topic] = file.rules as RuleData[];
    file.rules.forEach((one, index) => {
      collector.attempt(`phrases/${topic}.yml: rules.${index}`, () =>
        parseRule(topic, one as RuleData, exists, (pattern) => {
          scratch.add(0, pattern);
          return 0;
        }),
      );
    });
  }
  collector.done();
  return { concepts, topics, places };
}

/**
 * Source of the regular expression (flags `iu`) that asks whether a text names kratom. Short, without nested
 * quantifiers. Throws a LexiconError where `names.yml` is missing or broken.
 */
export async function gatePattern(claimsDir: string): Promise<string> {
  const collector = new Collector();
  const names = await collector.file(join(claimsDir, 'names.yml'), namesFile);
  collector.done();
  const parts = (names?.gate ?? []).map((name) =>
    name.endsWith('*') ? name.slice(0, -1) : `${name.replace(/[ -]/g, '[\\s-]')}(?![a-z])`,
  );
  return `(?<![a-z])(?:${parts.join('|')})`;
}
