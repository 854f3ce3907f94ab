import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Detector } from '../../detect/detector.ts';
import type { Example } from './examples.ts';

const LINE = /^(?:\[(?<heading>[^\]]*)\]\s*)?(?<labels>(?:[a-z-]+:[ad]\??\s+)+|-\s+)\|\s*(?<text>.+)$/;

/**
 * Labelled sentences of a folder's `*.txt`, one a line: `pain:a sleep-relaxation:d? | It kills the pain…` (`a` asserts,
 * `d` denies, `?` optional, `-` no claim), after `[heading]` where the sentence stands under one.
 * Throws an Error that names file and line where one cannot be read.
 */
export async function examplesOfSentences(folder: string, detector: Detector): Promise<Example[]> {
  const examples: Example[] = [];
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort()) {
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n');
    lines.forEach((line, index) => {
      if (line.trim() === '') return;
      const groups = LINE.exec(line.trim())?.groups;
      if (!groups)
        throw new Error(`${name}, line ${index + 1}: write "topic:a topic:d? | sentence", or "- | sentence".`);
      examples.push(...exampleOf(name, groups.heading, groups.labels ?? '', groups.text ?? '', detector));
    });
  }
  return examples;
}

function exampleOf(
  page: string,
  heading: string | undefined,
  labels: string,
  text: string,
  detector: Detector,
): Example[] {
  const required = new Map<string, string>();
  const optional = new Map<string, string>();
  for (const label of labels.split(/\s+/).filter((one) => one.includes(':'))) {
    const [topic = '', stance = ''] = label.split(':');
    (stance.endsWith('?') ? optional : required).set(topic, stance.startsWith('a') ? 'asserts' : 'denies');
  }
  const examples: Example[] = [];
  let wanted = heading === undefined;
  const reading = detector.begin('Kratom: uses, effects and law', [], (_start, _end, features, rules) => {
    if (!wanted) return;
    examples.push({
      page,
      keys: features.keys.slice(0, features.count),
      values: features.values.slice(0, features.count),
      required,
      optional,
      rules: new Map(rules),
    });
  });
  if (heading !== undefined) reading.read({ text: heading, role: 'heading', level: 2 });
  wanted = true;
  reading.read({ text, role: 'paragraph' });
  return examples;
}
