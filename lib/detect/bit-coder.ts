/** Chances are kept in so many parts. */
const PART_BITS = 11;
const PARTS = 2 ** PART_BITS;
/** How fast a chance follows what is met: by the 32nd part of what it is off. */
const PACE = 5;
/** All numbers stay below this: few enough bits for small integers, which are quick. */
const WHOLE = 2 ** 24;
const WHOLE_BYTES = 3;
/** Below this, there is too little room left to part, and another byte is taken up. */
const LEAST_RANGE = 2 ** 16;

/**
 * Codes bits in about as many bits as they surprise: an adaptive binary range coder (Martin, "Range encoding", 1979; the
 * chances as in LZMA). Both directions go through the same calls, so that a format is written down once.
 */
export interface BitCoder {
  /**
   * @param context bits of a kind share one: their chance is learnt from those before
   * @param bit to be written; a reader takes no notice of it
   * @returns the bit: 0 or 1
   */
  bit(context: number, bit: number): number;
}

/** The chance of a nought, by context, and how it changes. */
class Chances {
  private readonly noughts: Uint16Array;

  constructor(contexts: number) {
    this.noughts = new Uint16Array(contexts).fill(PARTS / 2);
  }

  /** Where the range is to be parted: a nought lies below. */
  part(context: number, range: number): number {
    return (range >> PART_BITS) * (this.noughts[context] as number);
  }

  learn(context: number, bit: number): void {
    const chance = this.noughts[context] as number;
    this.noughts[context] = bit === 0 ? chance + ((PARTS - chance) >> PACE) : chance - (chance >> PACE);
  }
}

export class BitEncoder implements BitCoder {
  private readonly chances: Chances;
  private readonly bytes: number[] = [];
  private low = 0;
  private range = WHOLE - 1;

  constructor(contexts: number) {
    this.chances = new Chances(contexts);
  }

  bit(context: number, bit: number): number {
    const part = this.chances.part(context, this.range);
    if (bit === 0) this.range = part;
    else {
      this.low += part;
      this.range -= part;
      if (this.low >= WHOLE) this.carry();
    }
    this.chances.learn(context, bit);
    for (; this.range < LEAST_RANGE; this.range *= 256) this.shift();
    return bit;
  }

  /** All bytes. Nothing may be written after it. */
  finish(): Uint8Array {
    for (let i = 0; i < WHOLE_BYTES; i += 1) this.shift();
    return Uint8Array.from(this.bytes);
  }

  private shift(): void {
    this.bytes.push(this.low >> 16);
    this.low = (this.low & 0xffff) << 8;
  }

  private carry(): void {
    this.low -= WHOLE;
    let at = this.bytes.length - 1;
    for (; this.bytes[at] === 255; at -= 1) this.bytes[at] = 0;
    this.bytes[at] = (this.bytes[at] as number) + 1;
  }
}

/** Reads what a BitEncoder has written with as many contexts. Past the end it reads noughts; see `beyond`. */
export class BitDecoder implements BitCoder {
  private readonly chances: Chances;
  private readonly bytes: Uint8Array;
  private at = 0;
  private range = WHOLE - 1;
  /** How far above the lower end of the range the number stands. */
  private above = 0;

  constructor(bytes: Uint8Array, contexts: number) {
    this.chances = new Chances(contexts);
    this.bytes = bytes;
    for (let i = 0; i < WHOLE_BYTES; i += 1) this.shift();
  }

  bit(context: number): number {
    const part = this.chances.part(context, this.range);
    const bit = this.above < part ? 0 : 1;
    if (bit === 0) this.range = part;
    else {
      this.above -= part;
      this.range -= part;
    }
    this.chances.learn(context, bit);
    for (; this.range < LEAST_RANGE; this.range *= 256) this.shift();
    return bit;
  }

  /** So many bytes were asked for that were not there (below nought: so many are left). */
  get beyond(): number {
    return this.at - this.bytes.length;
  }

  private shift(): void {
    this.above = this.above * 256 + (this.bytes[this.at] ?? 0);
    this.at += 1;
  }
}
