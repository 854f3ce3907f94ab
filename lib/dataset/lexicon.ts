import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ConceptsData, DetectorData, LexiconSource, RuleData, TopicData } from '../detect/data.ts';
import { GRAMMAR } from '../detect/model.ts';
import { compactPhrases } from './compact-phrase.ts';
import { bareName, encodeLexicon, splitPhrases } from './encode-lexicon.ts';
import { parseRule } from './parse-rule.ts';

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
  /** Concepts of this topic alone; those that several topics use stand in claims/concepts. */
  concepts: conceptsFile.optional(),
  rules: z.array(rule).min(1),
  examples: z.strictObject({
    asserts: z.array(z.string().min(1)).min(1),
    denies: z.array(z.string().min(1)).min(1).optional(),
  }),
  counterexamples: z.array(z.string().min(1)).min(1),
});
const weightsFile = z.strictObject({
  learntFrom: z.string(),
  topics: z.array(z.string()).min(1).max(126),
  threshold: z.number(),
  clear: z.number(),
  hidden: z.array(z.number()),
  bias: z.array(z.number()),
  output: z.array(z.array(z.number())),
  step: z.number().positive(),
  stance: z.strictObject({ bias: z.number(), scale: z.number().positive() }),
  table: z.base64(),
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
 * Reads and checks names, concepts, places, rules and, where there are some, weights under the folder, and compiles them
 * to what the detector takes. Throws a LexiconError that lists every problem at once, with file, field and what is wrong.
 */
export async function compileLexicon(claimsDir: string): Promise<LexiconSource & DetectorData> {
  const rules = await compileRules(claimsDir);
  const weights = join(claimsDir, 'weights.json');
  if (!existsSync(weights)) return rules;
  const collector = new Collector();
  const learned = await collector.file(weights, weightsFile);
  collector.done();
  return { ...rules, ...(learned && { learned }) };
}

/** The same without weights: the detector then goes by the rules alone. */
export async function compileRules(claimsDir: string): Promise<LexiconSource & DetectorData> {
  const collector = new Collector();
  const concepts: Record<string, string> = {};
  const places: Record<string, string> = {};
  const topics: Record<string, TopicData> = {};
  const folder = join(claimsDir, 'concepts');
  const names = await collector.file(join(claimsDir, 'names.yml'), namesFile);
  if (names) concepts.kratom = names.kratom.join(',');
  for (const name of await yamlFiles(folder)) {
    const path = join(folder, name);
    if (name === 'places.yml') {
      const file = await collector.file(path, placesFile);
      for (const [code, phrases] of Object.entries(file ?? {})) places[code] = phrases.join(',');
      continue;
    }
    for (const [key, phrases] of Object.entries((await collector.file(path, conceptsFile)) ?? {})) {
      if (bareNames(concepts).has(bareName(key))) {
        collector.problems.push(`concepts/${name}: ${key}: this concept stands twice; rename or join them.`);
      }
      concepts[key] = joined(phrases);
    }
  }
  for (const [topic, file] of await readPhrases(claimsDir)) {
    const own = Object.entries(file.concepts ?? {}).map(([key, phrases]) => [key, joined(phrases)]);
    topics[topic] = {
      ...(own.length > 0 && { concepts: Object.fromEntries(own) as Record<string, string> }),
      rules: file.rules as RuleData[],
    };
  }
  const source: LexiconSource = { concepts, topics, places };
  checkLexicon(source, collector);
  collector.done();
  return { ...source, lexicon: encodeLexicon(source) };
}

function joined(phrases: readonly string[]): string {
  return phrases.flatMap(splitPhrases).join(',');
}

function bareNames(concepts: ConceptsData = {}): Set<string> {
  return new Set(Object.keys(concepts).map(bareName));
}

/** Tries every phrase and rule by itself, so that each problem is named. */
function checkLexicon({ concepts, topics, places }: LexiconSource, collector: Collector): void {
  const shared = bareNames(concepts).add('place');
  for (const name of GRAMMAR) {
    if (!shared.has(name)) collector.problems.push(`concepts: ${name}: the detector needs this concept; add it.`);
  }
  const check = (where: string, own: ConceptsData, known: ReadonlySet<string>): void => {
    for (const [key, phrases] of Object.entries(own)) {
      for (const phrase of splitPhrases(phrases)) {
        collector.attempt(`${where}: ${key}`, () => {
          if (phrase.startsWith('+')) mustBeKnown(phrase.slice(1), known);
          else compactPhrases(phrase);
        });
      }
    }
  };
  check('concepts', concepts, shared);
  check('concepts/places.yml', places, shared);
  for (const [topic, { concepts: own = {}, rules }] of Object.entries(topics)) {
    const known = new Set([...shared, ...bareNames(own)]);
    check(`phrases/${topic}.yml`, own, known);
    rules.forEach((one, index) => {
      const conceptOf = (name: string): number => mustBeKnown(name, known);
      collector.attempt(`phrases/${topic}.yml: rules.${index}`, () =>
        parseRule(topic, one, conceptOf, (phrase) => {
          compactPhrases(phrase);
          return 0;
        }),
      );
    });
  }
}

function mustBeKnown(name: string, known: ReadonlySet<string>): number {
  if (!known.has(name)) throw new Error(`there is no concept "${name}": add it to this file or to claims/concepts.`);
  return 0;
}

/**
 * Source of the regular expression (flags `iu`) that asks whether a text names kratom. Short, without nested
 * quantifiers. Throws a LexiconError where `names.yml` is missing or broken.
 */
export async function gatePattern(claimsDir: string): Promise<string> {
  const collector = new Collector();
  const names = await collector.file(join(claimsDir, 'names.yml'), namesFile);
  collector.done();
  // The gate reads text without the gaps between blocks ("plantKetum"), so that a word's edges say nothing; only names
  // with a digit need theirs, or "17-OH" would be one.
  const parts = (names?.gate ?? []).map((name) => {
    const open = name.endsWith('*');
    const words = (open ? name.slice(0, -1) : name).replace(/[ -]/g, '[\\s-]');
    return /\d/.test(words) ? `(?<!\\d)${words}${open ? '' : '(?![a-z])'}` : words;
  });
  return parts.join('|');
}
