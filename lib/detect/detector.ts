import type { Block } from '../text/block.ts';
import { type Sentence, splitSentences } from '../text/sentences.ts';
import { createTokens, QUOTE, STOP, tokenize } from '../text/tokens.ts';
import type { DetectedClaim } from './claim.ts';
import type { DetectorData } from './data.ts';
import { Features } from './features.ts';
import { Learned } from './learned.ts';
import { createOccurrences } from './lexicon.ts';
import { type Match, matchRule } from './match.ts';
import { Model } from './model.ts';
import { Negation } from './negation.ts';
import type { Rule } from './rule.ts';
import { SentenceView } from './sentence-view.ts';
import { SubjectTracker } from './subject.ts';
import { isLabel, ruleHash, SurroundingsTracker } from './surroundings.ts';

/** Finds claims in text. Make one a page load and keep it. */
export interface Detector {
  /** Begins a page. The title, where there is one, says what the page is about. */
  begin(title?: string, blocks?: readonly Block[], onSentence?: SentenceWatcher): Reading;
}

/** Told of every sentence that could make a claim, with its features and what the rules say: for training. */
export type SentenceWatcher = (
  start: number,
  end: number,
  features: Features,
  rules: ReadonlyMap<string, DetectedClaim['stance']>,
) => void;

/** One page being read. Blocks go in, in reading order, one at a time; claims come out in reading order. */
export interface Reading {
  read(block: Block): DetectedClaim[];
  /**
   * All that is carried from block to block, as a string. Where two readings carry the same, equal blocks give equal
   * claims; setting it goes on from where another reading stood. `rememberClaims` rests on this.
   */
  carried: string;
}

/**
 * Makes a detector from compiled lexicon and rules. Pure: no DOM, no clock, no state outside a reading.
 * Throws an Error that names the part of the data that cannot be read.
 */
export function createDetector(data: DetectorData): Detector {
  const steps = detectorInSteps(data);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same a part at a time, for pages that must not wait: the detector comes at the end. */
export function* detectorInSteps(data: DetectorData): Generator<undefined, Detector> {
  const model = yield* Model.inSteps(data);
  const learned = data.learned && new Learned(data.learned);
  yield;
  return { begin: (title = '', blocks = [], onSentence) => new PageReading(model, title, blocks, learned, onSentence) };
}

/** Longest block that is read; a text beyond that is no prose. */
const MAX_TEXT = 200_000;
const SEPARATOR = ': ';
/** So many names in its blocks make a page one about kratom, whatever its title says. */
const ENOUGH_NAMES = 4;
/** Names are counted in so many UTF-16 units of a page's text. */
const LOOK_AHEAD = 40_000;

/** So many words of a sentence at the most are shown as the reason for a mark. */
const MOST_TRIGGERS = 4;
/** Names of places up to this length are abbreviations, and written in capitals. */
const SHORT_NAME = 2;

interface Span {
  readonly from: number;
  readonly to: number;
}

interface Hit {
  readonly rule: Rule;
  readonly match: Match;
  readonly stance: 'asserts' | 'denies';
}

interface Finding {
  readonly stance: 'asserts' | 'denies';
  /** What the decision rests on, as runs of tokens. */
  readonly reasons: readonly Span[];
}

class PageReading implements Reading {
  private readonly model: Model;
  private readonly view: SentenceView;
  private readonly negation = new Negation();
  private readonly tokens = createTokens();
  /** Of the block being read, with its context. */
  private text = '';
  private readonly sentences: Sentence[] = [];
  private readonly subject: SubjectTracker;
  private leadIn: { text: string; container: number | undefined } | null = null;
  private readonly learned: Learned | undefined;
  private readonly onSentence: SentenceWatcher | undefined;
  private readonly features = new Features();
  private readonly surroundings: SurroundingsTracker;

  constructor(
    model: Model,
    title: string,
    blocks: readonly Block[],
    learned: Learned | undefined,
    onSentence: SentenceWatcher | undefined,
  ) {
    this.model = model;
    this.learned = learned;
    this.onSentence = onSentence;
    this.view = new SentenceView(model, this.tokens, createOccurrences());
    const page = this.lookAhead(title, blocks);
    this.subject = new SubjectTracker(page.about);
    this.surroundings = new SurroundingsTracker(page.topicality);
  }

  get carried(): string {
    return JSON.stringify([this.subject.carried, this.leadIn, this.surroundings.carried]);
  }

  set carried(value: string) {
    [this.subject.carried, this.leadIn, this.surroundings.carried] = JSON.parse(value);
  }

  /** What the page is about, by its title and the names in its first blocks. */
  private lookAhead(title: string, blocks: readonly Block[]): { about: boolean; topicality: string } {
    const inTitle = this.countNames(title);
    let { kratom, rival } = { kratom: 0, rival: 0 };
    let length = 0;
    for (const block of blocks) {
      const text = block.text.slice(0, LOOK_AHEAD - length);
      const names = this.countNames(text);
      kratom += names.kratom;
      rival += names.rival;
      length += text.length;
      if (length >= LOOK_AHEAD) break;
    }
    const share = Math.round((2 * kratom) / Math.max(1, kratom + rival));
    return {
      about: inTitle.kratom > 0 || kratom >= ENOUGH_NAMES,
      topicality: [inTitle.kratom > 0, inTitle.rival > 0, share].join(' '),
    };
  }

  private countNames(text: string): { kratom: number; rival: number } {
    const { grammar } = this.model;
    tokenize(text, this.tokens);
    this.view.load(text, 0, this.tokens.count, 0);
    const rival = this.view.of(grammar.rival).length + this.view.of(grammar['rival-drug']).length;
    return { kratom: this.view.of(grammar.kratom).length, rival };
  }

  read(block: Block): DetectedClaim[] {
    const context = this.contextOf(block);
    const shift = context.length;
    const text = context + block.text.slice(0, MAX_TEXT);
    this.text = text;
    tokenize(text, this.tokens);
    splitSentences(text, this.tokens, this.sentences);
    this.subject.startBlock(block);
    this.surroundings.startBlock(block);
    const claims: DetectedClaim[] = [];
    let own = 0;
    while (own < this.tokens.count && (this.tokens.start[own] as number) < shift) own += 1;
    for (const sentence of this.sentences) {
      if (sentence.to <= own) continue;
      this.readSentence(block, text, sentence, own, shift, claims);
    }
    this.endBlock(block);
    return claims;
  }

  /** Words from outside that a cell or item needs: the table's headers, or the line that led into the list. */
  private contextOf(block: Block): string {
    if (block.rowHeader !== undefined || block.columnHeader !== undefined) {
      return [block.rowHeader, block.columnHeader]
        .filter((part) => part !== undefined)
        .map((part) => part.slice(0, 200) + SEPARATOR)
        .join('');
    }
    if (block.role === 'item' && this.leadIn) return this.leadIn.text;
    return '';
  }

  private endBlock(block: Block): void {
    if (block.role === 'heading') this.subject.endHeading(block.level ?? 6, this.view);
    const trimmed = block.text.trimEnd();
    if (block.role !== 'item') {
      const leads = trimmed.endsWith(':') && trimmed.length < 300;
      this.leadIn = leads ? { text: `${trimmed} `, container: block.container } : null;
    }
  }

  private readSentence(
    block: Block,
    text: string,
    sentence: Sentence,
    own: number,
    shift: number,
    claims: DetectedClaim[],
  ): void {
    const { view, subject } = this;
    view.load(text, sentence.from, sentence.to, own);
    subject.load(view);
    const silent =
      block.linksOnly === true ||
      view.has(this.model.grammar.aim) ||
      this.isQuestion(text, sentence) ||
      this.isForeign();
    if (!silent) {
      const findings = this.findings(block, this.hits(isLabel(block)), sentence, own, shift);
      if (findings.size > 0) this.report(findings, sentence, own, shift, claims);
    }
    this.surroundings.endSentence(view, block.role === 'heading');
    subject.endSentence();
  }

  private isQuestion(text: string, sentence: Sentence): boolean {
    const { tokens } = this;
    for (let i = sentence.to - 1; i >= sentence.from; i -= 1) {
      if (tokens.kind[i] === STOP) return text.slice(tokens.start[i], tokens.end[i]).includes('?');
      if (tokens.kind[i] !== QUOTE) return false;
    }
    return false;
  }

  private isForeign(): boolean {
    const { grammar } = this.model;
    const foreign = this.view.of(grammar.foreign).length;
    return foreign > 1 && foreign > this.view.of(grammar.english).length;
  }

  private hits(label: boolean): Map<string, Hit> {
    const { view, model } = this;
    const hits = new Map<string, Hit>();
    let loaded = false;
    for (const concept of view.concepts()) {
      for (const rule of model.rulesFrom(concept)) {
        // A heading such as "Kratom and sleep" names a subject and says nothing about it.
        if (label && rule.slots.length === 1 && !view.has(model.grammar.finite)) continue;
        for (const match of matchRule(rule, view)) {
          if (!this.inScope(rule, match)) continue;
          if (!loaded) {
            this.negation.load(view);
            loaded = true;
          }
          const flipped = !rule.fixed && this.negation.covers(view, match);
          const stance = flipped ? (rule.stance === 'asserts' ? 'denies' : 'asserts') : rule.stance;
          const known = hits.get(rule.topic);
          if (!known || stronger({ rule, match, stance }, known)) hits.set(rule.topic, { rule, match, stance });
        }
      }
    }
    return hits;
  }

  private inScope(rule: Rule, match: Match): boolean {
    const { subject, view } = this;
    if (rule.subject === 'any') return subject.pageIsAbout || subject.named;
    if (rule.subject === 'named') return subject.named;
    const first = Math.min(...match.map((occurrence) => view.start(occurrence)));
    // Something in the sentence has to point at kratom on a page that speaks of other things.
    if (!subject.pageIsAbout && !subject.pointed) return false;
    return subject.subjectAt(first) === 'kratom';
  }

  /** Rules alone where nothing was learnt; else the learned part decides, with the rules among its features. */
  private findings(
    block: Block,
    hits: ReadonlyMap<string, Hit>,
    sentence: Sentence,
    own: number,
    shift: number,
  ): Map<string, Finding> {
    const { view, learned, features, tokens } = this;
    const findings = new Map<string, Finding>();
    if (!learned && !this.onSentence) {
      for (const [topic, hit] of hits) findings.set(topic, { stance: hit.stance, reasons: this.spansOf(hit) });
      return findings;
    }
    const first = Math.max(sentence.from, own);
    const inScope = this.speaksOfKratom(first);
    const possible = inScope || (hits.size > 0 && this.subject.pageIsAbout);
    if (!possible && !this.onSentence) return findings;
    const rules = [...hits].map(([topic, { stance }]) => ruleHash(topic, stance));
    features.load(view, this.surroundings.of(block, this.subject, view, first), rules);
    if (this.onSentence) {
      const start = (tokens.start[first] as number) - shift;
      const end = (tokens.end[sentence.to - 1] as number) - shift;
      this.onSentence(start, end, features, new Map([...hits].map(([topic, { stance }]) => [topic, stance])));
    }
    if (!learned) return findings;
    const scores = learned.score(features);
    learned.topics.forEach((topic, index) => {
      const hit = hits.get(topic);
      if (!(inScope || (hit && this.subject.pageIsAbout)) || !learned.found(index, scores)) return;
      const denial = learned.denial(topic, scores[learned.topics.length] as number, hit?.stance ?? 'none');
      const reasons = hit ? this.spansOf(hit) : this.weightiest(learned, index);
      findings.set(topic, { stance: denial > 0 ? 'denies' : 'asserts', reasons });
    });
    return findings;
  }

  /** True where the sentence, by itself or by what stands around it, is about kratom. */
  private speaksOfKratom(first: number): boolean {
    const { subject } = this;
    if (subject.named) return true;
    if (subject.subjectAt(first) !== 'kratom') return false;
    // On a page about something else, "it" means kratom only right after the name.
    return subject.pageIsAbout || (subject.pointed && this.surroundings.justNamed);
  }

  private spansOf(hit: Hit): Span[] {
    return hit.match.map((occurrence) => ({ from: this.view.start(occurrence), to: this.view.end(occurrence) }));
  }

  /** The words that weighed most for a topic. */
  private weightiest(learned: Learned, topic: number): Span[] {
    const { features } = this;
    const weights = learned.contributions(features, topic);
    const spans: Span[] = [];
    for (const at of weights.map((_, i) => i).sort((a, b) => (weights[b] as number) - (weights[a] as number))) {
      if (spans.length === MOST_TRIGGERS || (weights[at] as number) <= 0) break;
      const span = { from: features.from[at] as number, to: features.to[at] as number };
      if (span.from >= 0 && !spans.some((one) => one.from < span.to && span.from < one.to)) spans.push(span);
    }
    return spans;
  }

  private report(
    findings: ReadonlyMap<string, Finding>,
    sentence: Sentence,
    own: number,
    shift: number,
    claims: DetectedClaim[],
  ): void {
    const { view, tokens, model } = this;
    const first = Math.max(sentence.from, own);
    const start = (tokens.start[first] as number) - shift;
    const end = (tokens.end[sentence.to - 1] as number) - shift;
    const hedged = view.has(model.grammar.hedge);
    const attributed = view.has(model.grammar.reporter);
    const places = this.places();
    for (const [topic, { stance, reasons }] of findings) {
      const triggers = reasons
        .filter(({ from }) => from >= own)
        .map(({ from, to }) => ({
          start: (tokens.start[from] as number) - shift,
          end: (tokens.end[to - 1] as number) - shift,
        }))
        .sort((a, b) => a.start - b.start);
      claims.push({ topic, stance, hedged, attributed, start, end, triggers, ...(places.length > 0 && { places }) });
    }
  }

  private places(): string[] {
    const { view, model, tokens } = this;
    const codes: string[] = [];
    for (const occurrence of view.of(model.place)) {
      const from = tokens.start[view.start(occurrence)] as number;
      const name = this.text.slice(from, tokens.end[view.end(occurrence) - 1]);
      // "US" and "ME" are places, "us" and "me" are not.
      if (name.length <= SHORT_NAME && name !== name.toUpperCase()) continue;
      const code = model.placeCode(view.found.concept[occurrence] as number);
      if (code && !codes.includes(code)) codes.push(code);
    }
    return codes;
  }
}

/** A rule that states its own denial outweighs a general one; otherwise the first match in the text stands. */
function stronger(hit: Hit, known: Hit): boolean {
  const weight = (one: Hit): number => (one.rule.fixed ? 4 : 0) + (one.rule.stance === 'denies' ? 2 : 0);
  if (weight(hit) !== weight(known)) return weight(hit) > weight(known);
  return Math.min(...hit.match) < Math.min(...known.match);
}
