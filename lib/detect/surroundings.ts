import type { Block } from '../text/block.ts';
import type { Surroundings } from './features.ts';
import type { SentenceView } from './sentence-view.ts';

const LEVELS = 6;
/** The last so many headings above a sentence count. */
const HEADINGS = 2;

/** So many words of a heading count, and so many concepts: what is carried from block to block has to stay small. */
const MOST = 200;

interface Heading {
  readonly level: number;
  stems: number[];
  concepts: number[];
}

/** Headings, captions and table headers: lines that may name a subject only. */
export function isLabel(block: Block): boolean {
  return ['heading', 'header-cell', 'caption', 'term'].includes(block.role);
}

/** Keeps what stands around the sentences of a page while they are read in order. */
export class SurroundingsTracker {
  private headings: Heading[] = [];
  /** Stems of the sentence before, each once. Used again. */
  private readonly before: number[] = [];
  /** What stands around the block at hand, once it has been asked for. */
  private around: Surroundings | undefined;

  /** All that a block hands on to the next. */
  get carried(): readonly Heading[] {
    return this.headings;
  }

  set carried(value: readonly Heading[]) {
    this.headings = [...value];
  }

  startBlock(block: Block): void {
    this.forgetBefore();
    this.around = undefined;
    if (block.role !== 'heading') return;
    const level = block.level ?? LEVELS;
    this.headings = this.headings.filter((heading) => heading.level < level);
    this.headings.push({ level, stems: [], concepts: [] });
  }

  /** What stands around the sentence at hand: good until its end. */
  of(block: Block): Surroundings {
    this.around ??= this.above(block);
    return this.around;
  }

  private above(block: Block): Surroundings {
    const above = this.headings.slice(-HEADINGS - (block.role === 'heading' ? 1 : 0));
    if (block.role === 'heading') above.pop();
    return {
      headings: above.flatMap(({ stems }) => stems),
      headingConcepts: above.flatMap(({ concepts }) => concepts),
      before: this.before,
      role: block.role,
      label: isLabel(block),
    };
  }

  endSentence(view: SentenceView, isHeading: boolean): void {
    const heading = isHeading ? this.headings.at(-1) : undefined;
    this.forgetBefore();
    for (let token = Math.max(view.from, view.own); token < view.to; token += 1) {
      const stem = view.stem(token);
      if (stem === 0) continue;
      if (heading) {
        if (heading.stems.length < MOST) heading.stems.push(stem);
      } else if (!this.before.includes(stem)) this.before.push(stem);
    }
    if (!heading) return;
    const room = MOST - heading.concepts.length;
    heading.concepts.push(
      ...view
        .concepts()
        .slice(0, room)
        .map((concept) => view.model.hashOf(concept)),
    );
  }

  /** Emptied from the end: set to length 0, the list would lose its room. */
  private forgetBefore(): void {
    while (this.before.length > 0) this.before.pop();
  }
}
