import type { Block } from '../text/block.ts';
import { isReference } from '../text/reference.ts';
import { type Sentence, splitSentences } from '../text/sentences.ts';
import { createTokens, QUOTE, STOP, tokenize, WORD } from '../text/tokens.ts';
import type { DetectedClaim } from './claim.ts';
import { Clauses } from './clauses.ts';
import { Decision, type Finding } from './decision.ts';
import type { Reading, SentenceWatcher } from './detector.ts';
import type { Learned } from './learned.ts';
import { createOccurrences } from './lexicon.ts';
import type { Model } from './model.ts';
import { namedPlaces } from './named-places.ts';
import { Nearness } from './nearness.ts';
import { Negation } from './negation.ts';
import type { PageTopic } from './page-topic.ts';
import { type Hit, ruleHits } from './rule-hits.ts';
import { SentenceView } from './sentence-view.ts';
import { SubjectTracker } from './subject.ts';
import { isLabel, SurroundingsTracker } from './surroundings.ts';

/** Longest block that is read; a text beyond that is no prose. */
export const MAX_TEXT = 200_000;
/** So much of a table's header is read, UTF-16 units. */
export const MOST_HEADER = 200;
const SEPARATOR = ': ';
const QUESTION_MARK = 63;

/** Reads one page block by block, and keeps what one sentence hands on to the next. */
export class PageReading implements Reading {
  private readonly view: SentenceView;
  private readonly scopes = { negation: new Negation(), clauses: new Clauses() };
  private readonly tokens = createTokens();
  /** Of the block being read, with its context. */
  private text = '';
  /** Where the block's own text begins in `text`, and its first token. */
  private shift = 0;
  private own = 0;
  private isReference = false;
  private readonly sentences: Sentence[] = [];
  private readonly fired = new Set<number>();
  private leadIn: { text: string; container: number | undefined } | null = null;
  private readonly subject: SubjectTracker;
  private readonly nearness: Nearness;
  private readonly surroundings: SurroundingsTracker;
  private readonly decision: Decision;
  private readonly onSentence: SentenceWatcher | undefined;

  constructor(model: Model, page: PageTopic, learned: Learned | undefined, onSentence: SentenceWatcher | undefined) {
    this.view = new SentenceView(model, this.tokens, createOccurrences());
    this.subject = new SubjectTracker(page.about);
    this.nearness = new Nearness(page);
    this.surroundings = new SurroundingsTracker();
    this.decision = new Decision(this.view, learned);
    this.onSentence = onSentence;
  }

  get carried(): string {
    return JSON.stringify([this.subject.carried, this.leadIn, this.surroundings.carried, this.nearness.carried]);
  }

  set carried(value: string) {
    [this.subject.carried, this.leadIn, this.surroundings.carried, this.nearness.carried] = JSON.parse(value);
  }

  read(block: Block): DetectedClaim[] {
    const { tokens } = this;
    const context = this.contextOf(block);
    this.shift = context.length;
    this.text = context + block.text.slice(0, MAX_TEXT);
    tokenize(this.text, tokens);
    splitSentences(this.text, tokens, this.sentences);
    this.subject.startBlock(block);
    this.surroundings.startBlock(block);
    this.nearness.startBlock();
    this.isReference = isReference(block.text);
    this.own = 0;
    while (this.own < tokens.count && (tokens.start[this.own] as number) < this.shift) this.own += 1;
    const claims: DetectedClaim[] = [];
    for (const sentence of this.sentences) if (sentence.to > this.own) this.readSentence(block, sentence, claims);
    this.endBlock(block);
    return claims;
  }

  /** Words from outside that a cell or item needs: the table's headers, or the line that led into the list. */
  private contextOf(block: Block): string {
    if (block.rowHeader !== undefined || block.columnHeader !== undefined) {
      return [block.rowHeader, block.columnHeader]
        .filter((part) => part !== undefined)
        .map((part) => part.slice(0, MOST_HEADER) + SEPARATOR)
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

  private readSentence(block: Block, sentence: Sentence, claims: DetectedClaim[]): void {
    const { view, subject, nearness } = this;
    const { grammar } = view.model;
    const isHeading = block.role === 'heading';
    view.look(this.text, sentence.from, sentence.to, this.own);
    const isMute =
      block.linksOnly === true || this.isReference || this.isOneWord(block, sentence) || this.isQuestion(sentence);
    // Most of a long page that names kratom once is read no further. A heading may still say what follows.
    if ((isMute || nearness.needsName) && !view.mayName && !isHeading) {
      subject.skip();
      nearness.skip();
      this.surroundings.endSentence(view, isHeading);
      return;
    }
    view.match();
    subject.load(view);
    nearness.load(subject, view.has(grammar.rival) || view.has(grammar['rival-drug']));
    if (!isMute && !nearness.isFar(subject) && !view.has(grammar.aim) && !this.isForeign() && !this.isDate(sentence)) {
      this.decide(block, sentence, claims);
    }
    this.surroundings.endSentence(view, isHeading);
    nearness.endSentence(view.has(grammar.kratom));
    subject.endSentence();
  }

  /** A word by itself says nothing of anything, unless it is all of a heading, a list item or a cell. */
  private isOneWord(block: Block, sentence: Sentence): boolean {
    const isWhole = sentence.from <= this.own && sentence.to === this.tokens.count;
    return (block.role === 'paragraph' || !isWhole) && this.wordsOf(sentence) <= 1;
  }

  /** "July 6, 2026": what happened then stands in another cell. */
  private isDate(sentence: Sentence): boolean {
    const { view } = this;
    const months = view.of(view.model.grammar.month).filter((at) => view.start(at) >= this.own).length;
    return months > 0 && this.wordsOf(sentence) <= months;
  }

  private wordsOf(sentence: Sentence): number {
    const { kind } = this.tokens;
    let words = 0;
    for (let i = Math.max(sentence.from, this.own); i < sentence.to; i += 1) if (kind[i] === WORD) words += 1;
    return words;
  }

  private isQuestion(sentence: Sentence): boolean {
    const { tokens } = this;
    for (let i = sentence.to - 1; i >= sentence.from; i -= 1) {
      if (tokens.kind[i] === STOP) return this.holdsMark(tokens.start[i] as number, tokens.end[i] as number);
      if (tokens.kind[i] !== QUOTE) return false;
    }
    return false;
  }

  private holdsMark(start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) if (this.text.charCodeAt(at) === QUESTION_MARK) return true;
    return false;
  }

  /** On a page in another language a sentence has to show that it is English, elsewhere that it is not. */
  private isForeign(): boolean {
    const { grammar } = this.view.model;
    const foreign = this.view.of(grammar.foreign).length;
    const english = this.view.of(grammar.english).length;
    return this.nearness.pageIsForeign ? english <= foreign : foreign > 1 && foreign > english;
  }

  private decide(block: Block, sentence: Sentence, claims: DetectedClaim[]): void {
    const { view, subject, decision, tokens } = this;
    this.fired.clear();
    const hits = ruleHits(view, subject, this.scopes, isLabel(block), this.fired);
    const first = Math.max(sentence.from, this.own);
    if (!decision.isLearned && !this.onSentence) {
      this.report(decision.byRules(hits), first, sentence, claims);
      return;
    }
    const around = this.surroundings.of(block);
    const nearness = this.nearness.features(subject, first);
    decision.load(around, nearness, hits, this.fired);
    this.onSentence?.(
      (tokens.start[first] as number) - this.shift,
      (tokens.end[sentence.to - 1] as number) - this.shift,
      decision.features,
      new Map([...hits].map(([topic, { stance }]: [string, Hit]) => [topic, stance])),
    );
    if (decision.isLearned) {
      const { nearness } = this;
      const doubts = { any: nearness.doubt(subject), clear: nearness.doubtOfClear(subject) };
      const found = decision.byWeights(hits, this.wordsOf(sentence), doubts);
      this.report(found, first, sentence, claims);
    }
  }

  private report(
    findings: ReadonlyMap<string, Finding>,
    first: number,
    sentence: Sentence,
    claims: DetectedClaim[],
  ): void {
    if (findings.size === 0) return;
    const { view, tokens, shift } = this;
    const { grammar } = view.model;
    const start = (tokens.start[first] as number) - shift;
    const end = (tokens.end[sentence.to - 1] as number) - shift;
    const hedged = view.has(grammar.hedge);
    const attributed = view.has(grammar.reporter);
    const places = namedPlaces(view, this.text);
    for (const [topic, { stance, clear, reasons }] of findings) {
      const triggers = reasons
        .filter(({ from }) => from >= this.own)
        .map(({ from, to }) => ({
          start: (tokens.start[from] as number) - shift,
          end: (tokens.end[to - 1] as number) - shift,
        }))
        .sort((a, b) => a.start - b.start);
      claims.push({
        ...{ topic, stance, hedged, attributed, clear, start, end, triggers },
        ...(places.length > 0 && { places }),
      });
    }
  }
}
