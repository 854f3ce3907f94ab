/** Largest cell of a row. */
export const LARGEST_CELL = 7;
/** Largest amount by which a row may be weighed. */
export const MOST_AMOUNT = 4096;
/** Cells in a double. */
const LANES = 3;
/** Doubles whose sums are made at a time. */
const AT_ONCE = 4;
/** What a lane has room for, both signs. */
const LANE = 2 ** 17;
/** No lane overflows as long as the amounts add up to this at the most. */
const MOST_TOTAL = Math.floor((LANE / 2 - 1) / LARGEST_CELL);
const MOST_TERMS = 2048;

/**
 * Rows of small whole numbers, of which a few dozen are weighed and added for every sentence. Three numbers share a
 * double: whole numbers are exact in it up to 2^53, so one multiplication and one addition serve three cells (several
 * lanes in one word: Lamport, "Multiple byte processing with full-word instructions", 1975).
 */
export class PackedRows {
  private readonly packed: Float64Array;
  /** Doubles in a row. */
  private readonly words: number;
  /** Where the row of each of the terms begins, and its amount. */
  private readonly begins = new Int32Array(MOST_TERMS);
  private readonly amounts = new Float64Array(MOST_TERMS);
  private count = 0;
  /** Of all amounts: no lane may overflow. */
  private total = 0;
  private readonly sums: Float64Array;
  /** Of one row. */
  private readonly cells: Float64Array;

  /**
   * @param cells row after row, each from -LARGEST_CELL to LARGEST_CELL
   * @param width cells in a row
   */
  constructor(cells: Int8Array, width: number) {
    this.words = Math.ceil(width / (LANES * AT_ONCE)) * AT_ONCE;
    this.sums = new Float64Array(this.words * LANES);
    this.cells = new Float64Array(this.words * LANES);
    const rows = cells.length / width;
    this.packed = new Float64Array(rows * this.words);
    for (let row = 0, at = 0; row < rows; row += 1) {
      for (let cell = 0; cell < width; cell += 1, at += 1) {
        if (cells[at] === 0) continue;
        const word = row * this.words + Math.floor(cell / LANES);
        this.packed[word] = (this.packed[word] as number) + (cells[at] as number) * LANE ** (cell % LANES);
      }
    }
  }

  /** Begins a new sum. */
  clear(): void {
    this.count = 0;
    this.total = 0;
    this.sums.fill(0);
  }

  /** @param amount a whole number from 0 to MOST_AMOUNT */
  add(row: number, amount: number): void {
    if (this.total + amount > MOST_TOTAL || this.count === MOST_TERMS) this.settle();
    this.begins[this.count] = row * this.words;
    this.amounts[this.count] = amount;
    this.count += 1;
    this.total += amount;
  }

  /** What has been added since `clear`, by cell. Used again. */
  sum(): Float64Array {
    this.settle();
    return this.sums;
  }

  /** A row's own numbers, by cell. Used again. */
  row(row: number): Float64Array {
    const { packed, words, cells } = this;
    cells.fill(0);
    for (let word = 0; word < words; word += 1) unpack(packed[row * words + word] as number, cells, word * LANES);
    return cells;
  }

  /** Adds up the terms, some words of all rows at a time, so that their sums stay in registers. */
  private settle(): void {
    const { packed, begins, amounts, count, words, sums } = this;
    for (let word = 0; word < words; word += AT_ONCE) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let term = 0; term < count; term += 1) {
        const at = (begins[term] as number) + word;
        const amount = amounts[term] as number;
        a += amount * (packed[at] as number);
        b += amount * (packed[at + 1] as number);
        c += amount * (packed[at + 2] as number);
        d += amount * (packed[at + 3] as number);
      }
      unpack(a, sums, word * LANES);
      unpack(b, sums, (word + 1) * LANES);
      unpack(c, sums, (word + 2) * LANES);
      unpack(d, sums, (word + 3) * LANES);
    }
    this.count = 0;
    this.total = 0;
  }
}

/** Adds the three numbers of a double to others. */
function unpack(word: number, into: Float64Array, at: number): void {
  const upper = Math.floor(word / LANE + 0.5);
  const top = Math.floor(upper / LANE + 0.5);
  into[at] = (into[at] as number) + word - LANE * upper;
  into[at + 1] = (into[at + 1] as number) + upper - LANE * top;
  into[at + 2] = (into[at + 2] as number) + top;
}
