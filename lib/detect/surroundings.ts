import type { Block } from '../text/block.ts';
import { hashOf, type Surroundings } from './features.ts';
import type { SentenceView } from './sentence-view.ts';
import type { SubjectTracker } from './subject.ts';

const LEVELS = 6;
/** The last so many headings above a sentence count. */
const HEADINGS = 2;

interface Heading {
  readonly level: number;
  stems: number[];
  concepts: number[];
}

/** Headings, captions and table headers: lines that may name a subject only. */
export function isLabel(block: Block): boolean {
  return ['heading', 'header-cell', 'caption', 'term'].includes(block.role);
}

/** Stands for "a rule has found this" among the features. */
export function ruleHash(topic: string, stance: string): number {
  return hashOf(`${topic} ${stance}`);
}

/** Keeps what stands around the sentences of a page while they are read in order. */
export class SurroundingsTracker {
  private headings: Heading[] = [];
  private before: number[] = [];
  private namedHere = false;
  private namedBefore = false;

  private topicality: string;

  /** @param topicality what the page speaks of, in words that stay the same from page to page */
  constructor(topicality: string) {
    this.topicality = topicality;
  }

  /** All that a block hands on to the next. */
  get carried(): readonly [readonly Heading[], boolean, string] {
    return [this.headings, this.namedHere, this.topicality];
  }

  set carried(value: readonly [readonly Heading[], boolean, string]) {
    [, this.namedHere, this.topicality] = value;
    this.headings = [...value[0]];
  }

  /** True where the block so far, or the one before it, names kratom. */
  get justNamed(): boolean {
    return this.namedHere || this.namedBefore;
  }

  startBlock(block: Block): void {
    this.before = [];
    this.namedBefore = this.namedHere;
    this.namedHere = false;
    if (block.role !== 'heading') return;
    const level = block.level ?? LEVELS;
    this.headings = this.headings.filter((heading) => heading.level < level);
    this.headings.push({ level, stems: [], concepts: [] });
  }

  /** What stands around the sentence whose own words begin at token `first`. */
  of(block: Block, subject: SubjectTracker, view: SentenceView, first: number): Surroundings {
    const { grammar } = view.model;
    const above = this.headings.slice(-HEADINGS - (block.role === 'heading' ? 1 : 0));
    if (block.role === 'heading') above.pop();
    const rival = view.has(grammar.rival) || view.has(grammar['rival-drug']);
    return {
      headings: above.flatMap(({ stems }) => stems),
      headingConcepts: above.flatMap(({ concepts }) => concepts),
      before: this.before,
      role: block.role,
      label: isLabel(block),
      subject: [subject.pageIsAbout, subject.subjectAt(first), subject.named, rival].join(' '),
      topicality: this.topicality,
    };
  }

  endSentence(view: SentenceView, isHeading: boolean): void {
    if (view.has(view.model.grammar.kratom)) this.namedHere = true;
    const stems: number[] = [];
    for (let token = Math.max(view.from, view.own); token < view.to; token += 1) {
      const stem = view.stem(token);
      if (stem !== 0) stems.push(stem);
    }
    const heading = this.headings.at(-1);
    if (isHeading && heading) {
      heading.stems.push(...stems);
      heading.concepts.push(...view.concepts().map((concept) => view.model.hashOf(concept)));
    } else this.before = [...new Set(stems)];
  }
}
