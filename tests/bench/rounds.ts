import { Bench } from 'tinybench';

export interface Task {
  readonly run: () => unknown;
  /** Puts things back as they were; not timed. */
  readonly undo?: () => void;
}

/** Medians of each round, ms, by task. */
export type Rounds<Name extends string> = Record<Name, number[]>;

/**
 * Times tasks in turns, in Node and in pages alike: what slows the machine for a while slows all of them, and the
 * ratios of a round stay what they are.
 * @param iterations of each task in a round
 */
export async function timeInRounds<Name extends string>(
  tasks: Readonly<Record<Name, Task>>,
  { rounds = 5, iterations = 5 } = {},
): Promise<Rounds<Name>> {
  const names = Object.keys(tasks) as Name[];
  const medians = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Rounds<Name>;
  for (let round = 0; round < rounds; round += 1) {
    const bench = new Bench({
      iterations,
      time: 0,
      warmup: round === 0,
      warmupIterations: 2,
      warmupTime: 0,
      throws: true,
    });
    for (const name of names) {
      const { run, undo } = tasks[name];
      bench.add(name, () => void run(), undo ? { afterEach: undo } : {});
    }
    await bench.run();
    for (const name of names) {
      const result = bench.getTask(name)?.result;
      if (!result || !('latency' in result)) throw new Error(`"${name}" was not timed.`);
      medians[name].push(result.latency.p50);
    }
  }
  return medians;
}
