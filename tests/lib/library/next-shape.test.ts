import library from 'virtual:claims/library';
import maps from 'virtual:maps';
import { describe, expect, test } from 'vitest';
import { lawMap } from '../../../lib/library/law-map.ts';
import { type Direction, nextShape } from '../../../lib/library/next-shape.ts';

const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down'];
const { shapes } = maps.us;
const codes = shapes.map(({ code }) => code);
const from = (code: string, direction: Direction) => codes[nextShape(shapes, codes.indexOf(code), direction)];

describe('on the map of the states', () => {
  test.each([
    ['US-CA', 'right', 'US-NV'],
    ['US-KS', 'right', 'US-MO'],
    ['US-KS', 'up', 'US-NE'],
    ['US-KS', 'down', 'US-OK'],
    ['US-ND', 'left', 'US-MT'],
    ['US-ME', 'right', 'US-ME'],
  ] as const)('from %s %s lies %s', (code, direction, expected) => expect(from(code, direction)).toBe(expected));
});

test.each(['us', 'europe', 'world'] as const)('%s: every place can be reached from the first one', (name) => {
  const places = lawMap(maps[name], library.places, '2026-11-24').places.map(({ shape }) => shape);
  expect(places.length).toBeGreaterThan(30);
  const reached = new Set([0]);
  for (const index of reached) for (const direction of DIRECTIONS) reached.add(nextShape(places, index, direction));
  expect(places.filter((_place, index) => !reached.has(index)).map(({ code }) => code)).toEqual([]);
});

test('nobody moves where there is nothing', () => {
  expect(nextShape([], 0, 'left')).toBe(0);
  expect(nextShape([{ x: 1, y: 1 }], 0, 'up')).toBe(0);
});
