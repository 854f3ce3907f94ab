import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PhraseEdges, waysOver } from '../../../lib/detect/phrase-edges.ts';

const symbols = fc.array(fc.integer({ min: 1, max: 10_000 }), { maxLength: 5 });

test('sets of symbols with one in common share a bit', () => {
  fc.assert(
    fc.property(symbols, symbols, fc.integer({ min: 1, max: 10_000 }), (some, others, common) => {
      expect(waysOver([...some, common]) & waysOver([common, ...others])).not.toBe(0);
    }),
  );
});

test('32 symbols in a row share no bit', () => {
  const bits = Array.from({ length: 32 }, (_, i) => waysOver([i + 40]));
  expect(new Set(bits).size).toBe(32);
  expect(bits).not.toContain(0);
});

test('the ways from some nodes are those over all symbols that lead on', () => {
  const edges = new PhraseEdges();
  const one = edges.shared(0, 3);
  const two = edges.shared(0, 4);
  edges.shared(one, 5);
  edges.add(one, 6, edges.node());
  edges.shared(two, 7);
  expect(edges.waysFrom([one])).toBe(waysOver([5, 6]));
  expect(edges.waysFrom([one, two])).toBe(waysOver([5, 6, 7]));
  expect(edges.waysFrom([edges.node()])).toBe(0);
});

test('from a node that any word may follow, all ways lead on', () => {
  const edges = new PhraseEdges();
  const node = edges.shared(0, 3);
  edges.sharedAny(node);
  for (let symbol = 1; symbol < 100; symbol += 1) expect(edges.waysFrom([node]) & waysOver([symbol])).not.toBe(0);
});

test('ways and edges outlast the growth of the columns', () => {
  const edges = new PhraseEdges();
  const nodes = Array.from({ length: 20_000 }, (_, i) => edges.shared(0, i + 1));
  edges.sharedAny(nodes[5] as number);
  nodes.forEach((node, i) => {
    if (i !== 5) edges.shared(node, (i % 50) + 1);
  });
  nodes.forEach((node, i) => {
    expect(edges.follow([0], [i + 1])).toEqual([node]);
    expect(edges.waysFrom([node])).toBe(i === 5 ? -1 : waysOver([(i % 50) + 1]));
  });
});
