import { featureKey, KIND } from './features.ts';
import type { PageTopic } from './page-topic.ts';
import type { SubjectTracker } from './subject.ts';

/** Sentences since a name was last read, in steps: this one, the one before, up to 3, up to 8, more, never. */
const STEPS = [0, 1, 3, 8] as const;
const NEVER = 99;
const FAR = 9;
const FEATURES = 16;
/** Chosen on labelled pages that name kratom in passing. */
const DOUBT = 1;
const DOUBT_OF_CLEAR = 1.8;
const RANK: Readonly<Record<string, number>> = { kratom: 0, rival: 1, none: 2 };

/**
 * Keeps how far back kratom, and a rival, were last named. Whether a sentence speaks of kratom is then learnt from that
 * together with what the page speaks of, rather than laid down.
 */
export class Nearness {
  private page: PageTopic;
  private sinceKratom = NEVER;
  private sinceRival = NEVER;
  /** The block so far names kratom, and the one before it did. */
  private namedHere = false;
  private namedBefore = false;
  private readonly keys = new Int32Array(FEATURES);
  private count = 0;

  constructor(page: PageTopic) {
    this.page = page;
  }

  /** What is carried from block to block. */
  get carried(): readonly [PageTopic, number, number, boolean] {
    return [this.page, this.sinceKratom, this.sinceRival, this.namedHere];
  }

  set carried(value: readonly [PageTopic, number, number, boolean]) {
    [this.page, this.sinceKratom, this.sinceRival, this.namedHere] = value;
  }

  get pageIsForeign(): boolean {
    return this.page.foreign;
  }

  startBlock(): void {
    this.namedBefore = this.namedHere;
    this.namedHere = false;
  }

  /** @param named it names kratom, wherever in the sentence and its context */
  endSentence(named: boolean): void {
    if (named) this.namedHere = true;
  }

  /** Takes up a sentence whose mentions the subject tracker has found. */
  load(subject: SubjectTracker, rival: boolean): void {
    this.sinceKratom = subject.named ? 0 : after(this.sinceKratom);
    this.sinceRival = rival ? 0 : after(this.sinceRival);
  }

  /** Passes over a sentence that names neither kratom nor a rival. */
  skip(): void {
    this.sinceKratom = after(this.sinceKratom);
    this.sinceRival = after(this.sinceRival);
  }

  /** True where the next sentence can only be about kratom if it names it. */
  get needsName(): boolean {
    const { elsewhere, sparse } = this.page;
    return (elsewhere && !this.justNamed) || (sparse && after(this.sinceKratom) >= FAR);
  }

  /**
   * True where the sentence cannot be about kratom: on a page about something else it has to name it, or to take up with
   * "it" or "the leaf" what has just been named; on a sparse page a name has to be near; on other pages something has to
   * have named it so far.
   */
  isFar(subject: SubjectTracker): boolean {
    if (subject.named) return false;
    const { elsewhere, sparse, names } = this.page;
    if (elsewhere) return !(subject.pointed && this.justNamed);
    if (sparse && this.sinceKratom >= FAR) return true;
    return !subject.pageIsAbout && !subject.pointed && this.sinceKratom === NEVER && names === 0;
  }

  /**
   * What a claim must have beyond the threshold, in log-odds, where it is doubtful that the sentence speaks of kratom: a
   * page that names it once does not speak of it before that, and where other things are named far more often, a sentence
   * that does not name it needs more.
   */
  doubt(subject: SubjectTracker): number {
    if (subject.named || subject.pageIsAbout) return 0;
    if (this.sinceKratom === NEVER && this.page.names <= 1) return Number.POSITIVE_INFINITY;
    return this.page.share === 0 ? DOUBT : 0;
  }

  /**
   * What a claim must have beyond that, in log-odds, to be a clear one: on a page about something else, what makes it a page
   * with claims names kratom, or is surer still.
   */
  doubtOfClear(subject: SubjectTracker): number {
    return subject.named || subject.pageIsAbout ? 0 : DOUBT_OF_CLEAR;
  }

  /** Hashes of what is known about the sentence's nearness to kratom. The list is used again by the next call. */
  features(subject: SubjectTracker, first: number): Int32Array {
    const { density, share, names, titled, rivalTitled } = this.page;
    const kratom = step(this.sinceKratom);
    const rival = step(this.sinceRival);
    const pointed = subject.pointed ? 1 : 0;
    const about = subject.pageIsAbout ? 1 : 0;
    const named = subject.named ? 1 : 0;
    const at = RANK[subject.subjectAt(first)] ?? 0;
    const hasRival = this.sinceRival === 0 ? 1 : 0;
    const title = (titled ? 1 : 0) + (rivalTitled ? 2 : 0);
    this.count = 0;
    this.add(density);
    this.add(share);
    this.add(kratom);
    this.add(rival);
    this.add(kratom, rival);
    this.add(density, kratom);
    this.add(share, kratom, rival);
    this.add(names);
    this.add(pointed, share, kratom);
    this.add(pointed, density, share);
    this.add(at, pointed, share);
    this.add(about, at, pointed, this.justNamed ? 1 : 0);
    this.add(hasRival, named);
    this.add(about, at, named, hasRival);
    this.add(title, share);
    this.add(title * 10 + share, about * 10 + at, named, hasRival);
    return this.keys;
  }

  private get justNamed(): boolean {
    return this.namedHere || this.namedBefore;
  }

  /** Values below 10, or two of them in one number: each list of them is a feature. */
  private add(a: number, b = 0, c = 0, d = 0): void {
    this.keys[this.count] = featureKey(KIND.nearness, this.count, ((a * 100 + b) * 100 + c) * 100 + d);
    this.count += 1;
  }
}

function after(sentences: number): number {
  return sentences >= FAR ? sentences : sentences + 1;
}

function step(sentences: number): number {
  const index = STEPS.findIndex((most) => sentences <= most);
  return index >= 0 ? index : sentences === NEVER ? STEPS.length + 1 : STEPS.length;
}
