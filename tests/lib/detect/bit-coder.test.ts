import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BitDecoder, BitEncoder } from '../../../lib/detect/bit-coder.ts';

const CONTEXTS = 3;
const written = fc.array(fc.tuple(fc.nat(CONTEXTS - 1), fc.nat(1)), { maxLength: 2_000 });

function encode(bits: readonly (readonly [number, number])[]): Uint8Array {
  const encoder = new BitEncoder(CONTEXTS);
  for (const [context, bit] of bits) expect(encoder.bit(context, bit)).toBe(bit);
  return encoder.finish();
}

function decode(bytes: Uint8Array, contexts: readonly number[]): { bits: number[]; beyond: number } {
  const decoder = new BitDecoder(bytes, CONTEXTS);
  return { bits: contexts.map((context) => decoder.bit(context)), beyond: decoder.beyond };
}

test('what is written is read again, to the last byte', () => {
  fc.assert(
    fc.property(written, (bits) => {
      const read = decode(
        encode(bits),
        bits.map(([context]) => context),
      );
      expect(read).toEqual({ bits: bits.map(([, bit]) => bit), beyond: 0 });
    }),
  );
});

test('long runs, and what carries over many bytes, are read again', () => {
  for (const bit of [0, 1]) {
    const bits = Array.from(
      { length: 50_000 },
      (_, i) => [i % 7 === 0 ? 1 : 0, i % 997 === 0 ? 1 - bit : bit] as const,
    );
    const read = decode(
      encode(bits),
      bits.map(([context]) => context),
    );
    expect(read.bits).toEqual(bits.map(([, one]) => one));
  }
});

test('bits that are as expected take little room, each context by itself', () => {
  const alternating = Array.from({ length: 8_000 }, (_, i) => [i % 2, i % 2] as const);
  expect(encode(alternating).length).toBeLessThan(60);
  expect(encode(alternating.map(([, bit]) => [0, bit] as const)).length).toBeGreaterThan(900);
});

test('it tells how many bytes were missing or are left', () => {
  const bytes = encode(Array.from({ length: 80 }, (_, i) => [0, i % 2] as const));
  const contexts = Array.from({ length: 80 }, () => 0);
  expect(decode(bytes.slice(0, -1), contexts).beyond).toBe(1);
  expect(decode(Uint8Array.from([...bytes, 0, 0]), contexts).beyond).toBe(-2);
});
