import maps from 'virtual:maps';
import { expect, test } from 'vitest';
import { type BakedMap, bakeMaps } from '../../../lib/dataset/maps.ts';
import { readDataset } from '../../../lib/dataset/read.ts';

const places = [...readDataset(process.cwd()).dataset.places.keys()];
const codesOf = ({ shapes }: BakedMap) => shapes.flatMap(({ code }) => code ?? []);

test('every place of the dataset is on a map', () => {
  const drawn = new Set([...codesOf(maps.us), ...codesOf(maps.world)]);
  expect(places.filter((code) => !drawn.has(code))).toEqual([]);
});

test.each(['us', 'europe', 'world'] as const)('%s: each code once, every shape inside its map', (name) => {
  const map = maps[name];
  const codes = codesOf(map);
  expect(new Set(codes).size).toBe(codes.length);
  const outside = map.shapes.filter(({ x, y }) => !(x >= 0 && x <= map.width && y >= 0 && y <= map.height));
  expect(outside).toEqual([]);
  expect(map.shapes.filter(({ small, path }) => (path === '') !== (small === true))).toEqual([]);
});

test('the states stand where they lie', () => {
  const at = (code: string) => maps.us.shapes.find((shape) => shape.code === code) ?? { x: Number.NaN, y: Number.NaN };
  expect(at('US-CA').x).toBeLessThan(at('US-NY').x);
  expect(at('US-MN').y).toBeLessThan(at('US-TX').y);
  expect(at('US-DC')).toMatchObject({ small: true });
  expect(at('US-PR').x).toBeGreaterThan(at('US-FL').x);
});

test('Europe holds its small countries, and nothing of other continents but what lies in the window', () => {
  const codes = codesOf(maps.europe);
  expect(codes).toEqual(expect.arrayContaining(['MT', 'LU', 'CY', 'IS', 'FI', 'PT']));
  expect(codes).not.toEqual(expect.arrayContaining(['US']));
});

test('the maps stay light', () => {
  expect(JSON.stringify(bakeMaps()).length).toBeLessThan(320_000);
});
