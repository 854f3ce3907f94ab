import type { Example } from './examples.ts';

/** Rows of features as columns: row i holds entries `begins[i]` up to `begins[i + 1]`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly begins: Int32Array;
  readonly index: Int32Array;
  readonly value: Float32Array;
}

/** Columns of the features that stand in so many examples at the least, by key. */
export function columnsOf(examples: readonly Example[], least: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { keys } of examples) for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const columns = new Map<number, number>();
  for (const [key, count] of counts) if (count >= least) columns.set(key, columns.size);
  return columns;
}

/** A row for each example, of the features that have a column. `more` names further columns of an example, of value 1. */
export function matrixOf(
  examples: readonly Example[],
  columns: ReadonlyMap<number, number>,
  more: (at: number) => readonly number[] = () => [],
): Matrix {
  const begins = new Int32Array(examples.length + 1);
  const index: number[] = [];
  const value: number[] = [];
  examples.forEach((example, row) => {
    example.keys.forEach((key, i) => {
      const column = columns.get(key);
      if (column === undefined) return;
      index.push(column);
      value.push(example.values[i] as number);
    });
    for (const column of more(row)) {
      index.push(column);
      value.push(1);
    }
    begins[row + 1] = index.length;
  });
  return {
    rows: examples.length,
    columns: columns.size,
    begins,
    index: Int32Array.from(index),
    value: Float32Array.from(value),
  };
}
