import { doubtOfBrevity } from './brevity.ts';
import { Features, type Surroundings } from './features.ts';
import type { Learned } from './learned.ts';
import type { Hit } from './rule-hits.ts';
import type { SentenceView } from './sentence-view.ts';

/** A run of tokens. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** A claim that is found in the sentence at hand. */
export interface Finding {
  readonly stance: 'asserts' | 'denies';
  readonly clear: boolean;
  /** What the decision rests on. */
  readonly reasons: readonly Span[];
}

/** So many words of a sentence at the most are shown as the reason for a mark. */
const MOST_TRIGGERS = 4;

/** Decides which claims a sentence makes: by rules alone where nothing was learnt, else by the weights. */
export class Decision {
  readonly features: Features;
  private readonly view: SentenceView;
  private readonly learned: Learned | undefined;

  constructor(view: SentenceView, learned: Learned | undefined) {
    this.view = view;
    this.learned = learned;
    this.features = new Features(learned);
  }

  get isLearned(): boolean {
    return this.learned !== undefined;
  }

  byRules(hits: ReadonlyMap<string, Hit>): Map<string, Finding> {
    const findings = new Map<string, Finding>();
    for (const [topic, hit] of hits) {
      if (hit.inScope) findings.set(topic, { stance: hit.stance, clear: true, reasons: this.spansOf(hit) });
    }
    return findings;
  }

  /** Takes up the features of the sentence at hand. */
  load(around: Surroundings, nearness: Int32Array, hits: ReadonlyMap<string, Hit>, fired: ReadonlySet<number>): void {
    this.features.load(this.view, around, nearness, hits, fired);
  }

  /**
   * Call after `load`.
   * @param words of the sentence itself
   * @param doubts log-odds that any claim must have beyond the threshold, and beyond both to be a clear one
   */
  byWeights(
    hits: ReadonlyMap<string, Hit>,
    words: number,
    doubts: { readonly any: number; readonly clear: number },
  ): Map<string, Finding> {
    const { learned, features } = this;
    const findings = new Map<string, Finding>();
    if (!learned) return findings;
    const scores = learned.score(features);
    const { topics, stanceAt } = learned;
    // The surest claim first.
    const found: number[] = [];
    const plain = doubts.any + doubtOfBrevity(words, false);
    const ruled = doubts.any + doubtOfBrevity(words, true);
    const doubtOf = (index: number) => (hits.get(topics[index] as string)?.inScope ? ruled : plain);
    for (let index = 0; index < topics.length; index += 1) {
      if (learned.found(index, scores, doubtOf(index))) found.push(index);
    }
    if (found.length > 1) found.sort((a, b) => (scores[b] as number) - (scores[a] as number));
    for (const index of found) {
      const topic = topics[index] as string;
      const hit = hits.get(topic);
      const stance = hit?.settled ? hit.stance : this.stanceByWeights(learned, topic, scores[stanceAt] as number, hit);
      const reasons = hit ? this.spansOf(hit) : this.weightiest(learned, index);
      const clear = learned.isClear(index, scores, doubtOf(index) + doubts.clear);
      findings.set(topic, { stance, clear, reasons });
    }
    return findings;
  }

  private stanceByWeights(learned: Learned, topic: string, base: number, hit: Hit | undefined): Finding['stance'] {
    return learned.denial(topic, base, hit?.stance ?? 'none') > 0 ? 'denies' : 'asserts';
  }

  private spansOf(hit: Hit): Span[] {
    return hit.match.map((occurrence) => ({ from: this.view.start(occurrence), to: this.view.end(occurrence) }));
  }

  /** The words that weighed most for a topic. */
  private weightiest(learned: Learned, topic: number): Span[] {
    const { features } = this;
    const words: { readonly from: number; readonly to: number; readonly weight: number }[] = [];
    for (let at = 0; at < features.count; at += 1) {
      const from = features.from[at] as number;
      if (from < 0) continue;
      const weight = learned.contribution(features, at, topic);
      if (weight > 0) words.push({ from, to: features.to[at] as number, weight });
    }
    const spans: Span[] = [];
    for (const { from, to } of words.sort((a, b) => b.weight - a.weight)) {
      if (spans.length === MOST_TRIGGERS) break;
      if (!spans.some((one) => one.from < to && from < one.to)) spans.push({ from, to });
    }
    return spans;
  }
}
