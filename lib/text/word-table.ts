/**
 * Numbers for words, as they stand in a text, without making a string of each: an open-addressing hash table over
 * UTF-16 units. Most words of a page are old acquaintances, and looking one up costs less than slicing it out.
 */
export class WordTable {
  #words: string[] = [];
  #slots = new Int32Array(1 << 13).fill(-1);

  /** Words known so far. */
  get size(): number {
    return this.#words.length;
  }

  /** The number of the word in `text` from `start` to `end`: the known one, or the next free one. */
  numberOf(text: string, start: number, end: number): number {
    const slot = this.#slotOf(text, start, end);
    const number = this.#slots[slot] as number;
    return number < 0 ? this.#add(text.slice(start, end), slot) : number;
  }

  /** Where the word's number stands, or belongs. */
  #slotOf(text: string, start: number, end: number): number {
    let hash = 0;
    for (let i = start; i < end; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const number = this.#slots[slot] as number;
      if (number < 0 || same(this.#words[number] as string, text, start, end)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** The number of a word that is known; -1 for others. */
  find(word: string): number {
    return this.#slots[this.#slotOf(word, 0, word.length)] as number;
  }

  wordOf(number: number): string {
    return this.#words[number] ?? '';
  }

  #add(word: string, slot: number): number {
    const number = this.#words.length;
    this.#words.push(word);
    this.#slots[slot] = number;
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const words = this.#words;
    this.#words = [];
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (const word of words) this.numberOf(word, 0, word.length);
  }
}

function same(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i += 1) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
