import type { DetectedClaim } from '../detect/claim.ts';
import { type Mark, shapeOf } from './mark.ts';

/** A sentence with claims, and where it stands in the page. */
export interface MarkedSentence {
  readonly quote: string;
  readonly claims: readonly DetectedClaim[];
  readonly range: StaticRange;
}

/** Claims that share a sentence, in order. */
export function bySentence(claims: readonly DetectedClaim[]): DetectedClaim[][] {
  const sentences = new Map<number, DetectedClaim[]>();
  for (const claim of claims) {
    const ofSentence = sentences.get(claim.start);
    if (ofSentence) ofSentence.push(claim);
    else sentences.set(claim.start, [claim]);
  }
  return [...sentences.values()];
}

/**
 * Makes marks of sentences, reading after reading: a mark keeps its id while the n-th sentence of its words is there,
 * and stays the same object while nothing about it changes.
 */
export class SentenceMarks {
  readonly #topics: Parameters<typeof shapeOf>[1];
  #known = new Map<string, Mark>();
  #nextId = 1;

  constructor(topics: Parameters<typeof shapeOf>[1]) {
    this.#topics = topics;
  }

  /** The marks of these sentences, one each, in the same order. */
  of(sentences: readonly MarkedSentence[]): Mark[] {
    const counts = new Map<string, number>();
    const known = new Map<string, Mark>();
    const marks = sentences.map((sentence) => {
      const count = (counts.get(sentence.quote) ?? 0) + 1;
      counts.set(sentence.quote, count);
      const key = `${count} ${sentence.quote}`;
      const old = this.#known.get(key);
      const mark = old && isSame(old, sentence) ? old : this.#make(sentence, old?.id);
      known.set(key, mark);
      return mark;
    });
    this.#known = known;
    return marks;
  }

  #make(sentence: MarkedSentence, id: number | undefined): Mark {
    return { id: id ?? this.#nextId++, ...sentence, shape: shapeOf(sentence.claims, this.#topics) };
  }
}

function isSame(mark: Mark, { claims, range }: MarkedSentence): boolean {
  return (
    mark.range.startContainer === range.startContainer &&
    mark.range.startOffset === range.startOffset &&
    mark.range.endContainer === range.endContainer &&
    mark.range.endOffset === range.endOffset &&
    mark.claims.length === claims.length &&
    mark.claims.every(({ topic, stance }, i) => topic === claims[i]?.topic && stance === claims[i]?.stance)
  );
}
