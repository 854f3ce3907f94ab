import type { Block } from '../text/block.ts';
import { type Sentence, splitSentences } from '../text/sentences.ts';
import { createTokens, QUOTE, STOP, tokenize } from '../text/tokens.ts';
import type { DetectedClaim } from './claim.ts';
import type { DetectorData } from './data.ts';
import { createOccurrences } from './lexicon.ts';
import { type Match, matchRule } from './match.ts';
import { Model } from './model.ts';
import { Negation } from './negation.ts';
import type { Rule } from './rule.ts';
import { SentenceView } from './sentence-view.ts';
import { SubjectTracker } from './subject.ts';

/** Finds claims in text. Make one a page load and keep it. */
export interface Detector {
  /** Begins a page. The title, where there is one, says what the page is about. */
  begin(title?: string, blocks?: readonly Block[]): Reading;
}

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
  const model = new Model(data);
  return { begin: (title = '', blocks = []) => new PageReading(model, title, blocks) };
}

/** Longest block that is read; a text beyond that is no prose. */
const MAX_TEXT = 200_000;
const SEPARATOR = ': ';
/** So many names in its blocks make a page one about kratom, whatever its title says. */
const ENOUGH_NAMES = 4;

interface Hit {
  readonly rule: Rule;
  readonly match: Match;
  readonly stance: 'asserts' | 'denies';
}

class PageReading implements Reading {
  private readonly model: Model;
  private readonly view: SentenceView;
  private readonly negation = new Negation();
  private readonly tokens = createTokens();
  private readonly sentences: Sentence[] = [];
  private readonly subject: SubjectTracker;
  private leadIn: { text: string; container: number | undefined } | null = null;

  constructor(model: Model, title: string, blocks: readonly Block[]) {
    this.model = model;
    this.view = new SentenceView(model, this.tokens, createOccurrences());
    let names = this.countNames(title) > 0 ? ENOUGH_NAMES : 0;
    for (const block of blocks) {
      if (names >= ENOUGH_NAMES) break;
      names += this.countNames(block.text.slice(0, MAX_TEXT));
    }
    this.subject = new SubjectTracker(names >= ENOUGH_NAMES);
  }

  get carried(): string {
    return JSON.stringify([this.subject.carried, this.leadIn]);
  }

  set carried(value: string) {
    [this.subject.carried, this.leadIn] = JSON.parse(value);
  }

  private countNames(text: string): number {
    tokenize(text, this.tokens);
    this.view.load(text, 0, this.tokens.count, 0);
    return this.view.of(this.model.grammar.kratom).length;
  }

  read(block: Block): DetectedClaim[] {
    const context = this.contextOf(block);
    const shift = context.length;
    const text = context + block.text.slice(0, MAX_TEXT);
    tokenize(text, this.tokens);
    splitSentences(text, this.tokens, this.sentences);
    this.subject.startBlock(block);
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
      const hits = this.hits(isLabel(block));
      if (hits.size > 0) this.report(hits, sentence, own, shift, claims);
    }
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

  private report(
    hits: ReadonlyMap<string, Hit>,
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
    for (const [topic, hit] of hits) {
      const triggers = hit.match
        .filter((occurrence) => view.start(occurrence) >= own)
        .map((occurrence) => ({
          start: (tokens.start[view.start(occurrence)] as number) - shift,
          end: (tokens.end[view.end(occurrence) - 1] as number) - shift,
        }))
        .sort((a, b) => a.start - b.start);
      claims.push({
        topic,
        stance: hit.stance,
        hedged,
        attributed,
        start,
        end,
        triggers,
        ...(places.length > 0 && { places }),
      });
    }
  }

  private places(): string[] {
    const { view, model } = this;
    const codes: string[] = [];
    for (const occurrence of view.of(model.place)) {
      const code = model.placeCode(view.found.concept[occurrence] as number);
      if (code && !codes.includes(code)) codes.push(code);
    }
    return codes;
  }
}

/** Headings, captions and table headers: lines that may name a subject only. */
function isLabel(block: Block): boolean {
  return ['heading', 'header-cell', 'caption', 'term'].includes(block.role);
}

/** A rule that states its own denial outweighs a general one; otherwise the first match in the text stands. */
function stronger(hit: Hit, known: Hit): boolean {
  const weight = (one: Hit): number => (one.rule.fixed ? 4 : 0) + (one.rule.stance === 'denies' ? 2 : 0);
  if (weight(hit) !== weight(known)) return weight(hit) > weight(known);
  return Math.min(...hit.match) < Math.min(...known.match);
}
