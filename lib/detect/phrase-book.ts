import { WordTable } from '../text/word-table.ts';
import { waysOver } from './phrase-edges.ts';
import { PhraseNet } from './phrase-net.ts';
import { type PhraseState, PhraseStates, type WordUse } from './phrase-states.ts';

const NONE = -1;
const SEMICOLON = 59;
/** Forms and beginnings of words among the tokens of phrases. */
const FORMS = /=[^ ()[\]|,;]+/g;
const PREFIXES = /(?<![^ ()[\]|,;])[^ ()[\]|,;*]*\*/g;

/**
 * All phrases, by the words that they can begin with. A phrase is laid out when a text first uses such a word: a page
 * needs a few hundred of the thousands, and all of them at once would hold it up.
 */
export class PhraseBook {
  private readonly net: PhraseNet;
  private readonly states: PhraseStates;
  /** Numbers of tokens: stems, `=form`, `beginning*`. */
  private readonly symbols = new WordTable();
  private readonly prefixLengths = new Set<number>();
  /** By phrase: where it begins, and its concept, or `NONE` once it is laid out. */
  private readonly begins: number[] = [];
  private readonly concepts: number[] = [];
  /** By symbol: the first of the phrases that begin with it and wait; by place in that list: the phrase, and the next. */
  private readonly waiting: number[] = [];
  private readonly listed: number[] = [];
  private readonly rest: number[] = [];
  /** By the symbol of a stem: the use of words that are nothing else to any phrase. */
  private readonly plain: WordUse[] = [];
  /** Symbols of which each phrase of a name has one: its last word tells most. True where that can be any. */
  private readonly naming = new Set<number>();
  private anyNames = false;

  /**
   * @param source phrases by concept, as for `Lexicon`
   * @param isName true for concepts whose phrases name something
   */
  constructor(source: string, isName: (concept: number) => boolean) {
    this.net = new PhraseNet(source, (from, to) => this.symbols.numberOf(source, from, to));
    this.states = new PhraseStates(this.net.edges);
    // They get their symbols at once, so that what a word means never changes.
    for (const form of source.match(FORMS) ?? []) this.symbols.numberOf(form, 0, form.length);
    for (const prefix of source.match(PREFIXES) ?? []) {
      this.symbols.numberOf(prefix, 0, prefix.length);
      this.prefixLengths.add(prefix.length - 1);
    }
    let concept = 0;
    for (let at = 0; at < source.length; at += 1) {
      if (source.charCodeAt(at) === SEMICOLON) concept += 1;
      else {
        this.file(at, concept);
        if (isName(concept)) this.note(at);
        at = source.indexOf(',', at);
      }
    }
  }

  /** States made so far. */
  get size(): number {
    return this.states.size;
  }

  /** Files a phrase by the words that it can begin with. */
  private file(begin: number, concept: number): void {
    const phrase = this.begins.push(begin) - 1;
    this.concepts.push(concept);
    const known = this.net.eachFirstSymbol(begin, (symbol) => {
      while (this.waiting.length <= symbol) this.waiting.push(NONE);
      this.listed.push(phrase);
      this.waiting[symbol] = this.rest.push(this.waiting[symbol] as number) - 1;
    });
    if (!known) this.lay(phrase);
  }

  /** Takes note of the words without which a name is not there. */
  private note(begin: number): void {
    const known = this.net.eachFirstSymbol(this.net.lastItem(begin), (symbol) => this.naming.add(symbol));
    if (!known) this.anyNames = true;
  }

  private lay(phrase: number): void {
    const concept = this.concepts[phrase] as number;
    if (concept === NONE) return;
    this.concepts[phrase] = NONE;
    this.net.lay(this.begins[phrase] as number, concept);
  }

  private layAll(symbol: number): void {
    for (let at = this.waiting[symbol] ?? NONE; at !== NONE; at = this.rest[at] as number) {
      this.lay(this.listed[at] as number);
    }
    this.waiting[symbol] = NONE;
  }

  /**
   * The use of a word. Lays out the phrases that can begin with it.
   * @param folded the word as `foldWord` gives it
   */
  useOf(folded: string, stem: string): WordUse {
    const ofStem = this.symbols.numberOf(stem, 0, stem.length);
    const symbols = [ofStem, this.symbols.find(`=${folded}`)];
    for (const length of this.prefixLengths) {
      if (length <= folded.length) symbols.push(this.symbols.find(`${folded.slice(0, length)}*`));
    }
    const there = symbols.filter((symbol) => symbol !== NONE);
    const known = there.length === 1 && this.plain[ofStem];
    if (known) return known;
    for (const symbol of there) this.layAll(symbol);
    const names = this.anyNames || there.some((symbol) => this.naming.has(symbol));
    const use = { symbols: there, ways: waysOver(there), start: this.states.start(there), names };
    if (there.length === 1) this.plain[ofStem] = use;
    return use;
  }

  /** After one more word; null where no phrase goes on. */
  after(state: PhraseState, use: WordUse): PhraseState | null {
    return this.states.after(state, use);
  }
}
