import type { Block } from '../text/block.ts';
import type { SentenceView } from './sentence-view.ts';

/** What the text speaks of: kratom, something else that claims are made about, or nothing yet. */
export type Subject = 'kratom' | 'rival' | 'none';

interface Mention {
  readonly at: number;
  /** `same`: not named outright, but by "it" or "the plant". */
  readonly subject: Subject | 'same';
  readonly pronoun: boolean;
}

/**
 * Keeps track of what a page speaks of while its sentences are read in order: by the title, headings, names and the
 * words that stand for them. A rival (kava, CBD, opioids) in the subject's place takes the claims away until kratom
 * comes back.
 */
export class SubjectTracker {
  /** The page is about kratom, so that a sentence without a name still speaks of it. */
  private about: boolean;
  private section: Subject;
  private sectionLevel = 7;
  private current: Subject;
  private mentions: Mention[] = [];

  constructor(about: boolean) {
    this.about = about;
    this.section = about ? 'kratom' : 'none';
    this.current = this.section;
  }

  /** What the tracker carries from block to block. */
  get carried(): readonly [boolean, Subject, number, Subject] {
    return [this.about, this.section, this.sectionLevel, this.current];
  }

  set carried(value: readonly [boolean, Subject, number, Subject]) {
    [this.about, this.section, this.sectionLevel, this.current] = value;
  }

  /** A new block begins. */
  startBlock(block: Block): void {
    if (block.role === 'heading') {
      this.current = this.about ? 'kratom' : 'none';
    } else if (this.about && block.role !== 'item') this.current = this.section;
  }

  /** A heading has been read: it sets the subject of what follows. */
  endHeading(level: number, view: SentenceView): void {
    const names = view.has(view.model.grammar.kratom);
    const rival = view.has(view.model.grammar.rival);
    if (names && level === 1) this.about = true;
    if (names) this.section = 'kratom';
    else if (rival) this.section = 'rival';
    else if (level <= this.sectionLevel || this.section !== 'rival') this.section = this.about ? 'kratom' : 'none';
    if (names || rival || level <= this.sectionLevel) this.sectionLevel = level;
    this.current = this.section;
  }

  /** Passes over a sentence that names nothing. */
  skip(): void {
    this.mentions = [];
  }

  /** Finds the sentence's mentions; call before asking about a trigger. */
  load(view: SentenceView): void {
    const { grammar } = view.model;
    this.mentions = [];
    this.add(view, grammar.kratom, 'kratom');
    this.add(view, grammar['kratom-ref'], 'same');
    this.add(view, grammar.pronoun, 'same');
    this.add(view, grammar.rival, 'rival');
    this.add(view, grammar['rival-drug'], 'rival');
    if (this.mentions.length > 1) this.mentions.sort((a, b) => a.at - b.at);
  }

  private add(view: SentenceView, concept: number, subject: Mention['subject']): void {
    if (!view.has(concept)) return;
    const { grammar } = view.model;
    for (const occurrence of view.of(concept)) {
      if (subject === 'rival' && !this.leads(view, occurrence, concept === grammar['rival-drug'])) continue;
      this.mentions.push({ at: view.start(occurrence), subject, pronoun: concept === grammar.pronoun });
    }
  }

  /** True where a rival stands in the subject's place, not in "unlike opioids" or "opioid receptors". */
  private leads(view: SentenceView, occurrence: number, strict: boolean): boolean {
    const at = view.start(occurrence);
    for (const preposition of view.of(view.model.grammar.preposition)) {
      const gap = at - view.end(preposition);
      if (gap >= 0 && gap <= 1) return false;
    }
    return !strict || at - view.segmentStart(at) <= 2;
  }

  /** What a trigger at this token is said of. */
  subjectAt(token: number): Subject {
    let before: Mention | undefined;
    let named: Subject | undefined;
    for (const mention of this.mentions) {
      if (mention.at > token) break;
      before = mention;
      if (mention.subject !== 'same') named = mention.subject;
    }
    if (before) {
      if (before.subject !== 'same') return before.subject;
      // "Kava calms because it…": a pronoun takes up what the sentence itself has named before it.
      return before.pronoun && named ? named : this.current;
    }
    if (this.mentions.some((mention) => mention.subject === 'kratom')) return 'kratom';
    return this.current;
  }

  /** True where the sentence names kratom. */
  get named(): boolean {
    return this.mentions.some((mention) => mention.subject === 'kratom');
  }

  /** True where the sentence points at something by name or by a word that stands for it. */
  get pointed(): boolean {
    return this.mentions.length > 0;
  }

  get pageIsAbout(): boolean {
    return this.about;
  }

  /** The sentence has been read: its subject carries over to the next. */
  endSentence(): void {
    let first: Subject | undefined;
    let last: Subject | undefined;
    for (const { subject } of this.mentions) {
      if (subject === 'same') continue;
      first ??= subject;
      last = subject;
    }
    // "Kava calms; kratom wakes": what was named last is what "it" means next, unless kratom led the sentence.
    if (last) this.current = first === 'kratom' ? 'kratom' : last;
  }
}
