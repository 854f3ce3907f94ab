/**
 * Numbers from 0 up as text, most of them one character long: each character stands for a digit to the base `BASE`, and
 * the upper half of the alphabet says that the number goes on. A character each keeps what repeats in step with the
 * bytes, so that gzip finds it.
 */
const BASE = 43;
const FIRST = 40;
/** The backslash is left out: it would have to be written twice. */
const LEFT_OUT = 92;

/** In: whole numbers from 0 to 2^53. Out: text that needs no escape in JSON. */
export function writeNumbers(numbers: readonly number[]): string {
  let text = '';
  for (const number of numbers) {
    if (!Number.isSafeInteger(number) || number < 0) throw new Error(`${number} cannot be written.`);
    let left = number;
    for (; left >= BASE; left = Math.floor(left / BASE)) text += sign(BASE + (left % BASE));
    text += sign(left);
  }
  return text;
}

function sign(digit: number): string {
  return String.fromCharCode(FIRST + digit + (FIRST + digit >= LEFT_OUT ? 1 : 0));
}

/** Reads such a text from its beginning. */
export class NumberReader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The next number. Past the end it is not a number. */
  next(): number {
    let number = 0;
    for (let unit = 1; ; unit *= BASE) {
      const code = this.text.charCodeAt(this.at++);
      const digit = code - FIRST - (code > LEFT_OUT ? 1 : 0);
      if (!(digit >= BASE)) return number + digit * unit;
      number += (digit - BASE) * unit;
    }
  }

  /** A list that was written after its length. */
  list(): number[] {
    return Array.from({ length: this.next() }, () => this.next());
  }
}
