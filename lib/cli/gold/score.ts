import type { ScannedClaim } from '../scan.ts';
import type { Label } from './labels.ts';

export interface Rates {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Something to look at: a claim found wrongly, missed, or with the wrong stance. */
export interface Finding {
  readonly kind: 'wrong' | 'missed' | 'stance';
  readonly topic: string;
  readonly page: string;
  readonly quote: string;
}

type Bag = ReadonlyMap<string, number>;

function bagOf(text: string): Bag {
  const bag = new Map<string, number>();
  const plain = text.replaceAll('\u00ad', '').replaceAll('\u200b', '').toLowerCase();
  for (const word of plain.match(/[\p{L}\p{N}_]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function size(bag: Bag): number {
  let sum = 0;
  for (const count of bag.values()) sum += count;
  return sum;
}

function common(a: Bag, b: Bag): number {
  let sum = 0;
  for (const [word, count] of a) sum += Math.min(count, b.get(word) ?? 0);
  return sum;
}

function rates(right: number, wrong: number, missed: number): Rates {
  const precision = right + wrong > 0 ? right / (right + wrong) : 0;
  const recall = right + missed > 0 ? right / (right + missed) : 0;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { right, wrong, missed, precision, recall, f1 };
}

/** A claim belongs to a label when they share so much of the smaller one's words. */
const SHARED = 0.6;

/**
 * Counts of right, wrong and missed claims over labelled pages. A claim is right when its topic stands on a label of
 * the same page whose words it shares; optional labels count neither way.
 */
export class Score {
  readonly findings: Finding[] = [];
  pages = 0;
  clean = 0;
  cleanMarked = 0;
  private readonly counts = new Map<string, [right: number, wrong: number, missed: number]>();
  private readonly sentenceCounts: [number, number, number] = [0, 0, 0];
  private stanceRight = 0;

  addPage(page: string, labels: readonly Label[], claims: readonly ScannedClaim[]): void {
    this.pages += 1;
    const marks = labels.map((label) => ({ ...label, bag: bagOf(label.text) }));
    if (!marks.some(({ required }) => required.size > 0)) {
      this.clean += 1;
      if (claims.length > 0) this.cleanMarked += 1;
    }
    const seen = new Set<string>();
    const hit = new Set<string>();
    const sentences = new Map<string, boolean>();
    for (const { topic, stance, quote } of claims) {
      const bag = bagOf(quote);
      let best = -1;
      let bestScore = 0;
      marks.forEach((mark, index) => {
        const shared = common(bag, mark.bag);
        const smaller = Math.min(size(bag), size(mark.bag));
        if (smaller === 0 || shared / smaller < SHARED) return;
        const jaccard = shared / (size(bag) + size(mark.bag) - shared);
        const score = jaccard + (mark.required.has(topic) ? 1 : mark.optional.has(topic) ? 0.5 : 0);
        if (score > bestScore) {
          best = index;
          bestScore = score;
        }
      });
      const sentence = best >= 0 ? String(best) : quote;
      if (seen.has(`${sentence}|${topic}`)) continue;
      seen.add(`${sentence}|${topic}`);
      const mark = marks[best];
      const expected = mark?.required.get(topic);
      if (expected !== undefined) {
        this.count(topic, 0);
        hit.add(`${best}|${topic}`);
        if (expected === stance) this.stanceRight += 1;
        else this.findings.push({ kind: 'stance', topic, page, quote });
      } else if (!mark?.optional.has(topic)) {
        this.count(topic, 1);
        this.findings.push({ kind: 'wrong', topic, page, quote });
      }
      sentences.set(sentence, mark !== undefined);
    }
    marks.forEach(({ required, text }, index) => {
      for (const topic of required.keys()) {
        if (hit.has(`${index}|${topic}`)) continue;
        this.count(topic, 2);
        this.findings.push({ kind: 'missed', topic, page, quote: text.replace(/\s+/g, ' ').trim() });
      }
      if (required.size > 0) this.sentenceCounts[sentences.has(String(index)) ? 0 : 2] += 1;
    });
    for (const labelled of sentences.values()) if (!labelled) this.sentenceCounts[1] += 1;
  }

  private count(topic: string, kind: 0 | 1 | 2): void {
    const counts = this.counts.get(topic) ?? [0, 0, 0];
    counts[kind] += 1;
    this.counts.set(topic, counts);
  }

  topics(): string[] {
    return [...this.counts.keys()].sort();
  }

  ofTopic(topic: string): Rates {
    return rates(...(this.counts.get(topic) ?? [0, 0, 0]));
  }

  all(): Rates {
    const sum: [number, number, number] = [0, 0, 0];
    for (const counts of this.counts.values()) for (const kind of [0, 1, 2] as const) sum[kind] += counts[kind];
    return rates(...sum);
  }

  sentences(): Rates {
    return rates(...this.sentenceCounts);
  }

  /** Share of right claims whose stance is right too. */
  stance(): number {
    const { right } = this.all();
    return right > 0 ? this.stanceRight / right : 0;
  }
}
