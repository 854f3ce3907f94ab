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
  /** What the headings say, until there is another one. */
  private said: Pick<Surroundings, 'headings' | 'headingConcepts'> | undefined;
  private afterHeading = false;

  /** All that a block hands on to the next. */
  get carried(): readonly Heading[] {
    return this.headings;
  }

  set carried(value: readonly Heading[]) {
    this.headings = [...value];
    this.said = undefined;
  }

  startBlock(block: Block): void {
    this.forgetBefore();
    this.around = undefined;
    const isHeading = block.role === 'heading';
    if (isHeading || this.afterHeading) this.said = undefined;
    this.afterHeading = isHeading;
    if (!isHeading) return;
    const level = block.level ?? LEVELS;
    this.headings = this.headings.filter((heading) => heading.level < level);
    this.headings.push({ level, stems: [], concepts: [] });
  }

  /** What stands around the sentence at hand: good until its end. */
  of(block: Block): Surroundings {
    this.said ??= this.above(block.role === 'heading');
    this.around ??= { ...this.said, before: this.before, role: block.role, label: isLabel(block) };
    return this.around;
  }

  /** @param isHeading the block at hand is the last of the headings itself */
  private above(isHeading: boolean): Pick<Surroundings, 'headings' | 'headingConcepts'> {
    const above = this.headings.slice(-HEADINGS - (isHeading ? 1 : 0));
    if (isHeading) above.pop();
    return {
      headings: above.flatMap(({ stems }) => stems),
      headingConcepts: above.flatMap(({ concepts }) => concepts),
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
