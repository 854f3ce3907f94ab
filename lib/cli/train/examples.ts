import { JSDOM } from 'jsdom';
import type { Detector } from '../../detect/detector.ts';
import type { Features } from '../../detect/features.ts';
import { toRange } from '../../page/range.ts';
import { readBlocks } from '../../page/read.ts';
import { stances } from '../gold/labels.ts';

/** One sentence of a labelled page, as the learned part sees it. */
export interface Example {
  readonly page: string;
  readonly keys: Int32Array;
  readonly values: Float32Array;
  readonly required: ReadonlyMap<string, string>;
  readonly optional: ReadonlyMap<string, string>;
  /** What the rules say of it: topic to stance. */
  readonly rules: ReadonlyMap<string, 'asserts' | 'denies'>;
}

/** An example that keeps what the detector has just told: the features are used again for the next sentence. */
export function exampleOf(
  page: string,
  features: Features,
  { required, optional, rules }: Pick<Example, 'required' | 'optional' | 'rules'>,
): Example {
  const keys = features.keys.slice(0, features.count);
  const values = features.values.slice(0, features.count);
  return { page, keys, values, required, optional, rules: new Map(rules) };
}

/** The sentences of a labelled page that could make a claim. */
export function examplesOfPage(page: string, html: string, detector: Detector): Example[] {
  const { window } = new JSDOM(html);
  const { document } = window;
  const examples: Example[] = [];
  // Labels are inline elements: the blocks are those of the page without them, and each text node knows its label.
  const blocks = readBlocks(document);
  let block = blocks[0];
  const reading = detector.begin(document.title, blocks, (start, end, features, rules) => {
    if (!block) return;
    const middle = Math.floor((start + end) / 2);
    const mark = toRange(block, middle, middle + 1).startContainer.parentElement?.closest('mark');
    const required = stances(mark?.getAttribute('data-topics') ?? null);
    const optional = stances(mark?.getAttribute('data-optional') ?? null);
    examples.push(exampleOf(page, features, { required, optional, rules }));
  });
  for (block of blocks) reading.read(block);
  window.close();
  return examples;
}
