import { foldWord } from '../text/fold.ts';
import { stem } from '../text/stem.ts';

const WORD_END = ' -|()[]';

/**
 * Phrases as the detector reads them, one or more for each phrase of `claims/`. Throws an Error that names the phrase
 * when it cannot be read, or could match nothing at all.
 *
 * In: `ease` any inflection · `=eased` this form only · `analges*` beginning · `(a|b c)` either · `[word]` may be
 * missing · `_` any one word · `...` up to three words. Hyphens count as spaces, except beside a digit.
 *
 * Out: the same, with stems for words, `~` for up to three words, single spaces, and a phrase of its own for each choice
 * that no bracket holds together.
 */
export function compactPhrases(source: string): string[] {
  const parser = new Parser(source);
  const { choices, least } = parser.alternatives();
  parser.mustEnd();
  if (least === 0) throw new Error(`The phrase "${source}" can match nothing or anything: give it a word of its own.`);
  return choices.flatMap(unwrap);
}

/** `(a|b)` is a choice that no bracket has to hold together. */
function unwrap({ items }: Sequence): string[] {
  const [only, more] = items;
  return only !== undefined && more === undefined && typeof only !== 'string' && !only.optional
    ? only.choices.flatMap(unwrap)
    : [write(items)];
}

interface Group {
  readonly choices: readonly Sequence[];
  readonly optional: boolean;
}

interface Sequence {
  readonly items: readonly (string | Group)[];
}

function write(items: Sequence['items']): string {
  return items.map((item) => (typeof item === 'string' ? item : writeGroup(item))).join(' ');
}

function writeGroup({ choices, optional }: Group): string {
  const inner = choices.map(({ items }) => write(items)).join('|');
  return optional ? `[${inner}]` : `(${inner})`;
}

class Parser {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** `least`: words of its own that every reading has. */
  alternatives(): { choices: Sequence[]; least: number } {
    const choices: Sequence[] = [];
    let least = Number.POSITIVE_INFINITY;
    for (;;) {
      const { items, words } = this.sequence();
      choices.push({ items });
      least = Math.min(least, words);
      if (this.source[this.at] !== '|') return { choices, least };
      this.at += 1;
    }
  }

  mustEnd(): void {
    if (this.at < this.source.length) {
      throw new Error(`The phrase "${this.source}" has a stray "${this.source[this.at]}" at ${this.at + 1}.`);
    }
  }

  private sequence(): { items: (string | Group)[]; words: number } {
    const items: (string | Group)[] = [];
    let words = 0;
    for (;;) {
      while (this.source[this.at] === ' ' || this.source[this.at] === '-') this.at += 1;
      const sign = this.source[this.at];
      if (sign === undefined || sign === '|' || sign === ')' || sign === ']') return { items, words };
      if (sign === '(' || sign === '[') {
        const { group, least } = this.group(sign);
        items.push(group);
        words += least;
        continue;
      }
      const word = this.word();
      items.push(compact(word));
      if (word !== '_' && word !== '...') words += 1;
    }
  }

  private group(sign: '(' | '['): { group: Group; least: number } {
    const close = sign === '(' ? ')' : ']';
    this.at += 1;
    const { choices, least } = this.alternatives();
    if (this.source[this.at] !== close) throw new Error(`The phrase "${this.source}" lacks a "${close}".`);
    this.at += 1;
    const optional = sign === '[';
    return { group: { choices, optional }, least: optional ? 0 : least };
  }

  private word(): string {
    const { source } = this;
    const from = this.at;
    while (this.at < source.length && !WORD_END.includes(source[this.at] ?? '')) {
      this.at += 1;
      // A hyphen beside a digit belongs to the word, as it does in text.
      if (source[this.at] !== '-') continue;
      if (/\d/.test(source[this.at - 1] ?? '') || /\d/.test(source[this.at + 1] ?? '')) this.at += 1;
    }
    return source.slice(from, this.at).toLowerCase();
  }
}

function compact(word: string): string {
  if (word === '_') return word;
  if (word === '...') return '~';
  if (word.endsWith('*')) return `${foldWord(word.slice(0, -1))}*`;
  if (word.startsWith('=')) return `=${foldWord(word.slice(1))}`;
  return stem(foldWord(word));
}
