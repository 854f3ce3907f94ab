import type { Block } from '../text/block.ts';
import { hashOf, type Surroundings } from './features.ts';
import type { SentenceView } from './sentence-view.ts';
import type { SubjectTracker } from './subject.ts';

const LEVELS = 6;
/** The last so many headings above a sentence count. */
const HEADINGS = 2;

/** Beyond so many sentences all is equally far. */
const FAR = 15;

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
  private sinceKratom = FAR;
  private sinceRival = FAR;

  private topicality: string;

  /** @param topicality what the page speaks of, in words that stay the same from page to page */
  constructor(topicality: string) {
    this.topicality = topicality;
  }

  /** All that a block hands on to the next. */
  get carried(): readonly [readonly Heading[], number, number, string] {
    return [this.headings, this.sinceKratom, this.sinceRival, this.topicality];
  }

  set carried(value: readonly [readonly Heading[], number, number, string]) {
    [, this.sinceKratom, this.sinceRival, this.topicality] = value;
    this.headings = [...value[0]];
  }

  startBlock(block: Block): void {
    this.before = [];
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
      distances: [`kratom ${bucket(this.sinceKratom)}`, `rival ${bucket(this.sinceRival)}`],
      subject: [subject.pageIsAbout, subject.subjectAt(first), subject.named, rival].join(' '),
      topicality: this.topicality,
    };
  }

  endSentence(view: SentenceView, isHeading: boolean): void {
    const { grammar } = view.model;
    this.sinceKratom = view.has(grammar.kratom) ? 0 : Math.min(FAR, this.sinceKratom + 1);
    this.sinceRival = view.has(grammar.rival) || view.has(grammar['rival-drug']) ? 0 : Math.min(FAR, this.sinceRival + 1);
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

function bucket(sentences: number): string {
  return sentences < 3 ? String(sentences) : sentences < 6 ? 'near' : sentences < FAR ? 'far' : 'gone';
}
